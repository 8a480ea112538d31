package org.qunflow.intake.file;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.qunflow.member.FactKind;

/** Reads facts and orders: each line is something a member did. */
final class DeedsReading implements Reading {
    private static final Map<String, FactKind> CHINESE = Map.of(
            "加入", FactKind.JOINED,
            "发言", FactKind.SPOKE,
            "打卡", FactKind.CHECKED_IN,
            "下单", FactKind.ORDERED,
            "订单", FactKind.ORDERED,
            "分享", FactKind.SHARED,
            "推荐", FactKind.REFERRED);

    private final boolean orders;
    private final Header header;
    private final Moments moments;
    private final Repeats repeats = new Repeats();

    DeedsReading(FileKind kind, Header header, Moments moments) {
        this.orders = kind == FileKind.ORDERS;
        this.header = header;
        this.moments = moments;
    }

    @Override
    public void read(Line line, Batch batch) {
        Fields fields = new Fields(header, line, moments);
        Deed deed = deed(line, fields);
        if (fields.problems().isEmpty()) {
            repeats.earlier(deed.source() + '\n' + deed.id(), line.number())
                    .ifPresent(n -> fields.refuse(idColumn(), "intake.rejected.repeated", Long.toString(n)));
        }
        if (fields.problems().isEmpty()) {
            batch.deeds().add(deed);
        }
        batch.rejections().addAll(fields.problems());
    }

    private Deed deed(Line line, Fields fields) {
        return new Deed(
                line,
                fields.text(Columns.SOURCE, SourceFile.DEFAULT_SOURCE),
                fields.text(Columns.MEMBER),
                orders ? FactKind.ORDERED : kind(fields),
                fields.moment(orders ? Columns.ORDERED_AT : Columns.OCCURRED_AT),
                fields.text(idColumn()),
                fields.quantity(Columns.QUANTITY),
                fields.amount(Columns.AMOUNT));
    }

    private String idColumn() {
        return orders ? Columns.ORDER : Columns.FACT;
    }

    private static FactKind kind(Fields fields) {
        String text = fields.text(Columns.KIND);
        FactKind kind =
                Optional.ofNullable(CHINESE.get(text)).or(() -> english(text)).orElse(null);
        if (kind == null) {
            fields.refuse(Columns.KIND, "intake.rejected.kind", text);
        }
        return kind;
    }

    private static Optional<FactKind> english(String text) {
        String word = text.toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        return Arrays.stream(FactKind.values())
                .filter(k -> k.name().equals(word))
                .findFirst();
    }
}
