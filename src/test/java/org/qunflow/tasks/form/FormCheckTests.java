package org.qunflow.tasks.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormCheckTests {
    private final FormCheck check = new FormCheck();

    @Test
    void acceptsWhatTheFormAsksForAsPrimitives() {
        FormCheck.Result result = check("""
                {"type":"radio","key":"verdict","values":[{"value":"ACCEPT","label":"接受"}],"validate":{"required":true}},
                {"type":"number","key":"amount","decimalDigits":2},
                {"type":"number","key":"count"},
                {"type":"checkbox","key":"called"},
                {"type":"textarea","key":"note"}""", """
                {"verdict":"ACCEPT","amount":"12.50","count":3,"called":true,"note":"很好"}""");
        assertThat(result.problems()).isEmpty();
        assertThat(result.answers())
                .isEqualTo(Map.of("verdict", "ACCEPT", "amount", 12.5, "count", 3L, "called", true, "note", "很好"));
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        FormCheck.Result result = check("""
                {"type":"textfield","key":"name","label":"昵称","validate":{"required":true}},
                {"type":"number","key":"age","label":"年龄","validate":{"min":18}}""", """
                {"age":3,"admin":true}""");
        assertThat(result.problems())
                .extracting(FormCheck.Problem::key, FormCheck.Problem::rule)
                .containsExactlyInAnyOrder(tuple("admin", "unknown"), tuple("name", "required"), tuple("age", "min"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"a\":null}", "{\"a\":\"\"}", "{\"a\":\"   \"}", "{\"a\":[]}"})
    void aRequiredFieldWantsAnAnswer(String answers) {
        assertThat(rules("{\"type\":\"textfield\",\"key\":\"a\",\"validate\":{\"required\":true}}", answers))
                .containsExactly("required");
    }

    @Test
    void aRequiredTickMustBeTicked() {
        String tick = "{\"type\":\"checkbox\",\"key\":\"a\",\"validate\":{\"required\":true}}";
        assertThat(rules(tick, "{\"a\":false}")).containsExactly("required");
        assertThat(rules(tick, "{\"a\":true}")).isEmpty();
        assertThat(check("{\"type\":\"checkbox\",\"key\":\"a\"}", "{\"a\":false}")
                        .answers())
                .containsEntry("a", false);
    }

    @Test
    void aFieldThatAConditionMayHideNeedsNoAnswer() {
        String hidden = """
                {"type":"textfield","key":"a","conditional":{"hide":"=b"},"validate":{"required":true}}""";
        assertThat(rules(hidden, "{}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5,", "10,", "4.99,min", "10.01,max", "7.123,decimals"})
    void numbersKeepTheirLimits(String number, String rule) {
        String field = "{\"type\":\"number\",\"key\":\"a\",\"decimalDigits\":2,\"validate\":{\"min\":5,\"max\":10}}";
        assertThat(rules(field, "{\"a\":" + number + "}")).isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"abc\"", "true", "[1]", "{\"b\":1}", "\"1e999999999\"", "\"NaN\"", "\"0x10\""})
    void whatIsNoNumberIsRefused(String value) {
        assertThat(rules("{\"type\":\"number\",\"key\":\"a\"}", "{\"a\":" + value + "}"))
                .containsExactly("number");
    }

    @Test
    void lengthsAreCountedInCharactersAsPeopleSeeThem() {
        String field = "{\"type\":\"textfield\",\"key\":\"a\",\"validate\":{\"minLength\":2,\"maxLength\":3}}";
        assertThat(rules(field, "{\"a\":\"群\"}")).containsExactly("minLength");
        assertThat(rules(field, "{\"a\":\"群流好\"}")).isEmpty();
        assertThat(rules(field, "{\"a\":\"😀😀😀\"}")).isEmpty();
        assertThat(rules(field, "{\"a\":\"群流很好\"}")).containsExactly("maxLength");
    }

    @Test
    void noTextIsLongerThanAVariableMayBe() {
        assertThat(rules("{\"type\":\"textarea\",\"key\":\"a\"}", "{\"a\":\"" + "x".repeat(4001) + "\"}"))
                .containsExactly("maxLength");
    }

    @Test
    void aPatternIsFoundOrRefused() {
        String field = "{\"type\":\"textfield\",\"key\":\"a\",\"validate\":{\"pattern\":\"^[A-Z]{2}-\\\\d+$\"}}";
        assertThat(rules(field, "{\"a\":\"QF-12\"}")).isEmpty();
        assertThat(rules(field, "{\"a\":\"qf12\"}")).containsExactly("pattern");
    }

    @ParameterizedTest
    @ValueSource(strings = {"^(a+)+$", "^(a|aa)*b$", "(.*)*(.*)*(.*)*!", "(", "((a*)*)*b"})
    void aHostilePatternEndsSoon(String pattern) {
        String field = "{\"type\":\"textfield\",\"key\":\"a\",\"validate\":{\"pattern\":\"" + pattern + "\"}}";
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertThat(rules(field, "{\"a\":\"" + "a".repeat(3_000) + "!x\"}"))
                        .isNotNull());
    }

    @Test
    void onlyValuesOfTheListAreAllowed() {
        String field = "{\"type\":\"select\",\"key\":\"a\",\"values\":[{\"value\":\"X\"},{\"value\":true}]}";
        assertThat(rules(field, "{\"a\":\"X\"}")).isEmpty();
        assertThat(rules(field, "{\"a\":\"Y\"}")).containsExactly("choice");
        assertThat(rules(field, "{\"a\":{\"b\":1}}")).containsExactly("choice");
        assertThat(check(field, "{\"a\":\"true\"}").answers()).containsEntry("a", true);
    }

    @Test
    void severalChoicesBecomeOneText() {
        String field = "{\"type\":\"checklist\",\"key\":\"a\",\"values\":[{\"value\":\"X\"},{\"value\":\"Y\"}]}";
        assertThat(check(field, "{\"a\":[\"X\",\"Y\",\"X\"]}").answers()).containsEntry("a", "X,Y");
        assertThat(rules(field, "{\"a\":[\"X\",\"Z\"]}")).containsExactly("choice");
        assertThat(rules(field, "{\"a\":\"X\"}")).containsExactly("type");
    }

    @ParameterizedTest
    @CsvSource({
        "date,2026-02-28,",
        "date,2026-02-30,date",
        "time,09:30,",
        "time,25:00,date",
        "datetime,2026-01-02T03:04Z,"
    })
    void datesExist(String subtype, String value, String rule) {
        String field = "{\"type\":\"datetime\",\"key\":\"a\",\"subtype\":\"" + subtype + "\"}";
        assertThat(rules(field, "{\"a\":\"" + value + "\"}")).isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @Test
    void whatIsOnlyShownCannotBeAnswered() {
        String fields = "{\"type\":\"text\",\"key\":\"a\"},{\"type\":\"textfield\",\"key\":\"b\",\"disabled\":true}";
        assertThat(rules(fields, "{\"a\":\"x\",\"b\":\"y\"}")).containsExactly("unknown", "unknown");
    }

    @Test
    void fieldsInsideGroupsAreCheckedToo() {
        String group = """
                {"type":"group","components":[{"type":"textfield","key":"a","validate":{"required":true}}]}""";
        assertThat(rules(group, "{}")).containsExactly("required");
    }

    @Test
    void theFormSpeaksTheReadersLanguage() {
        FormSchema form = form("""
                {"type":"radio","key":"a","label":"结论","properties":{"label.en":"Verdict","values.YES.en":"Yes"},
                 "values":[{"value":"YES","label":"是"},{"value":"NO","label":"否"}]}""");
        assertThat(form.in("en").fields().get("a").label()).isEqualTo("Verdict");
        assertThat(form.in("en").fields().get("a").choices())
                .containsEntry("YES", "Yes")
                .containsEntry("NO", "否");
        assertThat(form.in("zh").fields().get("a").label()).isEqualTo("结论");
    }

    @Test
    void oneQuestionWithAFewChoicesIsSimple() {
        String verdict = """
                {"type":"radio","key":"a","validate":{"required":true},"values":[{"value":"YES"},{"value":"NO"}]}""";
        assertThat(form(verdict + ",{\"type\":\"textarea\",\"key\":\"note\"}").onlyQuestion())
                .isPresent();
        assertThat(form(verdict + ",{\"type\":\"textarea\",\"key\":\"note\",\"validate\":{\"required\":true}}")
                        .onlyQuestion())
                .isEmpty();
        assertThat(form(verdict + """
                        ,{"type":"textarea","key":"note","validate":{"required":true},"conditional":{"hide":"=a = \\"YES\\""}}""").onlyQuestion())
                .as("one of its answers needs a note")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"components\":1}", "not json"})
    void whatIsNoFormIsNotTakenForOne(String text) {
        assertThatThrownBy(() -> FormSchema.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<String> rules(String components, String answers) {
        return check(components, answers).problems().stream()
                .map(FormCheck.Problem::rule)
                .toList();
    }

    private FormCheck.Result check(String components, String answers) {
        try {
            return check.check(form(components), new ObjectMapper().readTree(answers));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static FormSchema form(String components) {
        return FormSchema.of("{\"components\":[" + components + "]}");
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}
