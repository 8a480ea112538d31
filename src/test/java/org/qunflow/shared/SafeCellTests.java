package org.qunflow.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCellTests {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1", " =1", "\u00a0@x", "\r\n=1", "\ufeff=1"})
    void whatBeginsLikeAFormulaIsText(String text) {
        assertThat(SafeCell.of(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "王小明", "1-2", "a=b", "17", "茶 @ home"})
    void anythingElseStaysAsItIs(String text) {
        assertThat(SafeCell.of(text)).isEqualTo(text);
    }
}
