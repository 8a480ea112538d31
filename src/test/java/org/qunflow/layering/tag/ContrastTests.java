package org.qunflow.layering.tag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The measures of usefulness on tables computed by hand. */
class ContrastTests {

    @Test
    @DisplayName("004-05 20 of 100 bear the tag, 10 of them and 10 of the rest ordered: lift 4, V 0.375")
    void byHand() {
        Contrast contrast = new Contrast(20, 10, 80, 10);
        assertThat(contrast.lift()).hasValue(4.0);
        // (10 · 70 − 10 · 10) / √(20 · 80 · 20 · 80) = 600 / 1600
        assertThat(contrast.cramersV()).isEqualTo(0.375);
    }

    @Test
    @DisplayName("004-05 a tag that tells nothing has V 0, one that tells all has V 1")
    void theEnds() {
        assertThat(new Contrast(50, 10, 50, 10).cramersV()).isZero();
        assertThat(new Contrast(50, 10, 50, 10).lift()).hasValue(1.0);
        assertThat(new Contrast(50, 50, 50, 0).cramersV()).isEqualTo(1.0);
        assertThat(new Contrast(50, 0, 50, 50).cramersV()).isEqualTo(1.0);
    }

    @Test
    @DisplayName("004-05 where there is nothing to compare with there is no lift, and V is 0")
    void nothingToCompare() {
        assertThat(new Contrast(50, 10, 0, 0).lift()).isEmpty();
        assertThat(new Contrast(50, 10, 0, 0).cramersV()).isZero();
        assertThat(new Contrast(50, 0, 50, 0).cramersV()).isZero();
        assertThat(new Contrast(50, 10, 50, 0).liftText()).isEqualTo("–");
    }
}
