package org.qunflow.intake.file;

import java.util.List;

/** The documented columns of every kind of file. */
final class Columns {
    static final String MEMBER = "external_id";
    static final String SOURCE = "source";
    static final String NAME = "display_name";
    static final String ARRIVED_AT = "arrived_at";
    static final String CHANNEL = "channel";
    static final String ADDRESS = "address";
    static final String CAMPAIGN = "campaign";
    static final String NOTE = "note";
    static final String KIND = "kind";
    static final String OCCURRED_AT = "occurred_at";
    static final String FACT = "fact_id";
    static final String ORDER = "order_id";
    static final String ORDERED_AT = "ordered_at";
    static final String QUANTITY = "quantity";
    static final String AMOUNT = "amount";

    static final List<Column> MEMBERS = List.of(
            must(MEMBER, 128, "m-1001", "成员编号", "外部编号", "会员编号", "member"),
            must(ARRIVED_AT, 40, "2026-03-01 09:30", "到达时间", "加入时间", "进线时间"),
            may(NAME, 80, "Lin Xia", "昵称", "姓名", "显示名", "name"),
            may(SOURCE, 64, "shop", "来源"),
            may(CHANNEL, 32, "sandbox", "渠道", "沟通渠道"),
            may(ADDRESS, 256, "lin-xia", "渠道标识", "地址"),
            may(CAMPAIGN, 64, "spring", "获客活动", "活动"),
            may(NOTE, 2000, "green tea", "备注", "意向"));

    static final List<Column> FACTS = List.of(
            must(MEMBER, 128, "m-1001", "成员编号", "外部编号", "会员编号", "member"),
            must(KIND, 32, "CHECKED_IN", "类型", "行为", "行为类型"),
            must(OCCURRED_AT, 40, "2026-03-02 20:15", "发生时间", "时间"),
            must(FACT, 128, "c-77", "行为编号", "记录编号", "id"),
            may(QUANTITY, 12, "1", "数量"),
            may(AMOUNT, 24, "", "金额"),
            may(SOURCE, 64, "shop", "来源"));

    static final List<Column> ORDERS = List.of(
            must(MEMBER, 128, "m-1001", "成员编号", "外部编号", "会员编号", "member"),
            must(ORDER, 128, "A-2026-0001", "订单编号", "订单号", "order"),
            must(ORDERED_AT, 40, "2026-03-05 12:01", "下单时间", "订单时间"),
            must(AMOUNT, 24, "129.90", "金额", "实付金额"),
            may(QUANTITY, 12, "2", "数量", "件数"),
            may(SOURCE, 64, "shop", "来源"));

    private Columns() {}

    private static Column must(String name, int longest, String example, String... aliases) {
        return new Column(name, List.of(aliases), true, longest, example, Hints.of(name));
    }

    private static Column may(String name, int longest, String example, String... aliases) {
        return new Column(name, List.of(aliases), false, longest, example, Hints.of(name));
    }
}
