package org.qunflow.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.ResourceBundleMessageSource;

class GuessTests {

    @TempDir
    Path folder;

    @Test
    void headingsOfOtherSystemsAreUnderstoodInBothLanguages() {
        assertThat(Guess.of(List.of("客户编号", "注册时间", "客户姓名", "颜色"), FileKind.MEMBERS))
                .containsExactly("external_id", "arrived_at", "display_name", "");
        assertThat(Guess.of(List.of("Customer ID", "Order No", "Paid at", "Total", "Colour"), FileKind.ORDERS))
                .containsExactly("external_id", "order_id", "ordered_at", "amount", "");
    }

    @Test
    void whatIsCalledSoWinsOverWhatOnlySoundsAlike() {
        assertThat(Guess.of(List.of("订单金额", "实付金额", "付款时间", "下单时间", "订单号"), FileKind.ORDERS))
                .containsExactly("", "amount", "", "ordered_at", "order_id");
    }

    @Test
    void aWordInsideAHeadingIsEnoughForAGuess() {
        assertThat(Guess.of(List.of("系统订单编号（必填）", ""), FileKind.ORDERS)).containsExactly("order_id", "");
    }

    @Test
    void ourOwnColumnsOfRejectedLinesAreNeverGuessed() {
        assertThat(Guess.of(List.of("拒绝原因", "原行号", "成员编号"), FileKind.MEMBERS)).containsExactly("", "", "external_id");
    }

    @Test
    void theColumnsOfRejectedLinesAreCalledAsTheReaderKnowsThem() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("messages/intake");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        for (Locale reader : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            assertThat(Report.REASON).contains(words.getMessage("intake.rejected.head.reason", null, reader));
            assertThat(Report.LINE).contains(words.getMessage("intake.rejected.head.line", null, reader));
        }
    }

    @Test
    void guardedTextsComeBackAsTheyWere() {
        for (String text : List.of("=cmd()", "+86 138", "'=x", "''-1", "plain", "", "o'clock", "-5")) {
            assertThat(Formulas.plain(Formulas.guarded(text))).isEqualTo(text);
        }
        assertThat(Formulas.guarded("=cmd()")).isEqualTo("'=cmd()");
        assertThat(Formulas.guarded("o'clock")).isEqualTo("o'clock");
    }

    @Test
    void aFileInGb18030IsReadWhenThatIsSaid() throws Exception {
        byte[] gbk = "成员编号,到达时间,昵称\nm-1,2026-03-01,林夏\n".getBytes(Charset.forName("GB18030"));
        SourceFile file = TestFiles.bytes(folder, FileKind.MEMBERS, gbk);
        assertThat(file.encoding()).isEqualTo(Encoding.GB18030);
        SourceFile laid = file.with(Layout.chosen(Encoding.GB18030, List.of()));
        assertThat(laid.survey().layout().headings()).containsExactly("成员编号", "到达时间", "昵称");
        assertThat(TestFiles.read(laid).arrivals()).singleElement().satisfies(m -> assertThat(m.displayName())
                .isEqualTo("林夏"));
    }

    @Test
    void theFieldOfEachColumnMayBeSaid() throws Exception {
        SourceFile file = TestFiles.text(folder, FileKind.MEMBERS, "a;b;c\n2026-03-01;m-1;x\n");
        SourceFile laid = file.with(Layout.chosen(Encoding.UTF_8, List.of("arrived_at", "external_id", "")));
        assertThat(laid.survey().layout())
                .isEqualTo(new Layout(
                        Encoding.UTF_8, ";", List.of("a", "b", "c"), List.of("arrived_at", "external_id", "")));
        assertThat(TestFiles.read(laid).arrivals()).singleElement().satisfies(m -> assertThat(m.externalId())
                .isEqualTo("m-1"));
    }
}
