package org.qunflow.member.tag;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The keys that every community begins with (004-05, 001-04); leads add and drop others on the page.
 *
 * @param exclusive keys with one value at a time
 * @param several keys with any number of values
 * @param dropped keys that tell nobody apart from anybody, and are refused (004-05: gender)
 * @param interestWords whose note holds one of these words has that interest (001-04)
 */
@Validated
@ConfigurationProperties("qunflow.member.tags")
record TagSettings(
        @DefaultValue({"region", "intent"}) List<String> exclusive,
        @DefaultValue("interest") List<String> several,
        @DefaultValue("gender") List<String> dropped,
        @DefaultValue({"茶", "咖啡", "护肤", "亲子", "户外"}) List<String> interestWords) {}
