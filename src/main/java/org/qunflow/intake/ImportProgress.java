package org.qunflow.intake;

import java.math.BigDecimal;
import java.util.List;
import org.qunflow.intake.file.Batch;
import org.qunflow.intake.file.Deed;
import org.qunflow.member.FactKind;

/** By how much a batch moves an import on. */
record ImportProgress(long line, long accepted, long unchanged, long rejected, Import.Totals totals) {

    static ImportProgress of(Batch batch, long accepted, long rejected, List<Deed> applied) {
        return new ImportProgress(
                batch.lastLine(), accepted, batch.lines() - accepted - rejected, rejected, totals(batch, applied));
    }

    private static Import.Totals totals(Batch batch, List<Deed> applied) {
        List<Deed> orders =
                applied.stream().filter(d -> d.kind() == FactKind.ORDERED).toList();
        return new Import.Totals(
                batch.arrivals().size(),
                orders.size(),
                orders.stream().mapToLong(Deed::quantity).sum(),
                orders.stream().map(Deed::amount).filter(a -> a != null).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
