package org.qunflow.engine.decide;

import java.util.List;
import org.qunflow.engine.DecisionTable;
import org.qunflow.engine.DecisionTable.Column;
import org.qunflow.engine.DecisionTable.Rule;

/** Writes a table with one rule for each condition of another table. */
final class TableApart {
    static final String KEY = "apart";

    private TableApart() {}

    static String id(int rule, int column) {
        return "rule_" + rule + "_" + column;
    }

    static String xml(DecisionTable table) {
        StringBuilder xml = new StringBuilder("""
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="definitions_apart" name="apart"
                  namespace="https://qunflow.org/apart">
                <decision id="%s" name="apart"><decisionTable id="decisionTable_apart" hitPolicy="COLLECT">
                """.formatted(KEY));
        for (int column = 0; column < table.inputs().size(); column++) {
            input(xml, table.inputs().get(column), column);
        }
        xml.append("<output id=\"output_apart\" name=\"holds\" typeRef=\"boolean\"/>\n");
        for (int rule = 0; rule < table.rules().size(); rule++) {
            rules(xml, table.rules().get(rule), rule);
        }
        return xml.append("</decisionTable></decision></definitions>").toString();
    }

    private static void input(StringBuilder xml, Column input, int column) {
        xml.append("<input id=\"input_")
                .append(column)
                .append("\"><inputExpression id=\"expression_")
                .append(column);
        if (!input.type().isBlank()) {
            xml.append("\" typeRef=\"").append(escaped(input.type()));
        }
        xml.append("\"><text>").append(escaped(input.name())).append("</text></inputExpression></input>\n");
    }

    private static void rules(StringBuilder xml, Rule rule, int number) {
        List<String> conditions = rule.inputs();
        for (int column = 0; column < conditions.size(); column++) {
            String id = id(number, column);
            xml.append("<rule id=\"").append(id).append("\">");
            for (int other = 0; other < conditions.size(); other++) {
                String text = other == column ? escaped(conditions.get(column)) : "";
                xml.append("<inputEntry id=\"entry_%s_%d\"><text>%s</text></inputEntry>".formatted(id, other, text));
            }
            xml.append("<outputEntry id=\"output_%s\"><text>true</text></outputEntry></rule>%n".formatted(id));
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
