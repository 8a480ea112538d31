package org.qunflow.community;

import java.util.List;
import org.qunflow.shared.CommunityId;

/**
 * Port: two demands that cannot both be met, and the parameters by which a community stands between them. Each room
 * declares those that it decides as beans; a lead reads them all on one page. Words are tradeOff.{key}.title, .between and .why.
 */
public interface TradeOff {

    /**
     * One of its parameters.
     *
     * @param setting its name in configuration; words are tradeOff.setting.{setting}
     * @param value today's, in this community; where it is no number, the last part of a message key tradeOff.value.{value}
     * @param unit last part of the message key tradeOff.unit.{unit}
     */
    record Parameter(String setting, String value, String unit) {}

    String key();

    /** Ids of the rows that contradict each other. */
    List<String> rows();

    List<Parameter> parameters(CommunityId community);

    /** Path of the page where it applies. */
    String where();
}
