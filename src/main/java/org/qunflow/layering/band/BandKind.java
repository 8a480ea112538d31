package org.qunflow.layering.band;

/** By what members are put into bands; each has a table of its own. */
public enum BandKind {
    PAYMENT("payment-band", "payment_band"),
    ORDER("order-value-band", "order_band");

    private final String table;
    private final String column;

    BandKind(String table, String column) {
        this.table = table;
        this.column = column;
    }

    String table() {
        return table;
    }

    /** Its column in {@code layering_standing}. */
    public String column() {
        return column;
    }
}
