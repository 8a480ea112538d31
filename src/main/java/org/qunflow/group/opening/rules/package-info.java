/** What members of groups keep to: the rulebook with its versions, and the format of nicknames. */
@NamedInterface("rules")
package org.qunflow.group.opening.rules;

import org.springframework.modulith.NamedInterface;
