package org.qunflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class FormatTests {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant NOON = Instant.parse("1998-06-30T17:05:00Z");

    private final Format format = new Format(words());

    @AfterEach
    void noLocale() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void numbersAndMoneyAreWrittenAsTheReaderDoes() {
        in(Locale.SIMPLIFIED_CHINESE);
        assertThat(format.number(1234567)).isEqualTo("1,234,567");
        assertThat(format.money(new BigDecimal("1299.5"), "CNY")).isEqualTo("¥1,299.50");
        assertThat(format.percent(1, 3)).isEqualTo("33%");
        assertThat(format.percent(0, 0)).isEqualTo("0%");
        in(Locale.ENGLISH);
        assertThat(format.money(new BigDecimal("1299.5"), "CNY")).isEqualTo("CN¥1,299.50");
    }

    @Test
    void momentsAreThoseOfTheZone() {
        in(Locale.SIMPLIFIED_CHINESE);
        assertThat(format.moment(NOON, SHANGHAI)).isEqualTo("1998年7月1日 01:05");
        assertThat(format.day(NOON, SHANGHAI)).isEqualTo("1998年7月1日");
        in(Locale.ENGLISH);
        assertThat(format.moment(NOON, SHANGHAI)).isEqualTo("Jul 1, 1998 01:05");
        assertThat(format.day(NOON, ZoneId.of("UTC"))).isEqualTo("Jun 30, 1998");
    }

    @Test
    void distancesAreToldInTheLargestUnit() {
        in(Locale.ENGLISH);
        assertThat(format.ago(NOON.minusSeconds(20), NOON)).isEqualTo("just now");
        assertThat(format.ago(NOON.minusSeconds(60), NOON)).isEqualTo("1 minute ago");
        assertThat(format.ago(NOON.minusSeconds(7300), NOON)).isEqualTo("2 hours ago");
        assertThat(format.ago(NOON.plusSeconds(172_800), NOON)).isEqualTo("in 2 days");
        in(Locale.SIMPLIFIED_CHINESE);
        assertThat(format.ago(NOON.plusSeconds(172_800), NOON)).isEqualTo("2 天后");
    }

    @Test
    void whatIsAbsentIsADash() {
        assertThat(format.money(null, "CNY")).isEqualTo("–");
        assertThat(format.moment(null, SHANGHAI)).isEqualTo("–");
        assertThat(format.ago(null, NOON)).isEqualTo("–");
    }

    private static void in(Locale locale) {
        LocaleContextHolder.setLocale(locale);
    }

    private static ResourceBundleMessageSource words() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("messages/common");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }
}
