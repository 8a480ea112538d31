package org.qunflow.intake.file;

import java.util.List;
import java.util.Map;

/** What shops, forms and customer systems call our columns, in English and Chinese. */
final class Hints {
    private static final Map<String, String> BY_COLUMN = Map.ofEntries(
            Map.entry(
                    Columns.MEMBER,
                    "customer id|user id|userid|member id|member no|客户编号|用户编号|用户ID|客户ID|会员号|会员ID|会员卡号|手机号|mobile|phone|openid|unionid|external_userid"),
            Map.entry(
                    Columns.ARRIVED_AT,
                    "joined at|join time|join date|registered at|registration date|created at|create time|date|注册时间|注册日期|添加时间|入会时间|加入日期|创建时间|日期"),
            Map.entry(Columns.NAME, "nickname|nick name|full name|member name|customer name|客户名称|客户姓名|会员姓名|用户名|称呼|名称"),
            Map.entry(Columns.SOURCE, "origin|来源渠道|渠道来源|注册来源"),
            Map.entry(Columns.CHANNEL, "contact channel|联系渠道"),
            Map.entry(Columns.ADDRESS, "channel address|wechat|微信号|微信|账号"),
            Map.entry(Columns.CAMPAIGN, "activity|活动名称|推广活动"),
            Map.entry(Columns.NOTE, "remark|remarks|comment|notes|说明|描述"),
            Map.entry(Columns.KIND, "type|event|action|event type|事件|动作|事件类型"),
            Map.entry(Columns.OCCURRED_AT, "time|timestamp|event time|date|日期|行为时间|事件时间"),
            Map.entry(Columns.FACT, "event id|record id|事件编号|流水号|编号"),
            Map.entry(Columns.ORDER, "order no|order number|订单ID|交易号|单号|流水号"),
            Map.entry(
                    Columns.ORDERED_AT,
                    "order time|order date|paid at|pay time|payment time|date|付款时间|支付时间|成交时间|日期|订单日期"),
            Map.entry(Columns.QUANTITY, "qty|count|number of items|商品数量|购买数量"),
            Map.entry(
                    Columns.AMOUNT,
                    "total|price|paid|pay amount|order amount|total amount|支付金额|订单金额|实收金额|总价|应付金额|成交金额"));

    private Hints() {}

    static List<String> of(String column) {
        return List.of(BY_COLUMN.getOrDefault(column, "").split("\\|"));
    }
}
