package org.qunflow.engine.hostile;

import static org.qunflow.engine.hostile.HostileModels.REFLECTION;

/** Decision tables with expressions of another language or with functions. */
final class Tables extends Cases {
    @Override
    void collect() {
        table(
                "juel-input.dmn",
                "<inputExpression id=\"i\" expressionLanguage=\"juel\"><text>" + REFLECTION
                        + "</text></inputExpression>",
                "<text>\"A\"</text>");
        table(
                "groovy-input.dmn",
                "<inputExpression id=\"i\" expressionLanguage=\"groovy\"><text>1</text></inputExpression>",
                "<text>\"A\"</text>");
        table(
                "expression-without-language.dmn",
                "<inputExpression id=\"i\"><text>" + REFLECTION + "</text></inputExpression>",
                "<text>\"A\"</text>");
        table(
                "feel-function.dmn",
                "<inputExpression id=\"i\"><text>amount</text></inputExpression>",
                "<text>matches(\"aaaa\", \"(a+)+b\")</text>");
        table(
                "feel-external-function.dmn",
                "<inputExpression id=\"i\"><text>amount</text></inputExpression>",
                "<text>function(x) external {java: {class: \"java.lang.Runtime\", method signature: \"getRuntime()\"}}</text>");
        table(
                "feel-getter.dmn",
                "<inputExpression id=\"i\"><text>amount.class.name</text></inputExpression>",
                "<text>\"A\"</text>");
        raw(
                "literal-expression.dmn",
                HEAD
                        + "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"d\" name=\"d\" namespace=\"x\">"
                        + "<decision id=\"literal-expression\" name=\"x\"><literalExpression id=\"l\" expressionLanguage=\"juel\"><text>"
                        + REFLECTION
                        + "</text></literalExpression></decision></definitions>");
    }

    private void table(String name, String input, String entry) {
        String id = name.replace(".dmn", "");
        raw(
                name,
                HEAD
                        + "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" xmlns:camunda=\"http://camunda.org/schema/1.0/dmn\""
                        + " id=\"d\" name=\"d\" namespace=\"x\"><decision id=\"" + id
                        + "\" name=\"x\" camunda:historyTimeToLive=\"P3650D\"><decisionTable id=\"t\" hitPolicy=\"FIRST\">"
                        + "<input id=\"in\">" + input
                        + "</input><output id=\"o\" name=\"o\"/><rule id=\"r\"><inputEntry id=\"e\">" + entry
                        + "</inputEntry><outputEntry id=\"oe\"><text>\"B\"</text></outputEntry></rule></decisionTable></decision></definitions>");
    }
}
