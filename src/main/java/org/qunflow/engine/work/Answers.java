package org.qunflow.engine.work;

import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** Routing answers as engine variables: text, numbers and booleans only. */
public final class Answers {
    private static final int LONGEST = 4000;

    private Answers() {}

    /** As variables that live as long as the command and leave no row. */
    public static VariableMap passing(Map<String, Object> answers) {
        return typed(answers, true);
    }

    /** As variables that stay with the instance. */
    public static VariableMap lasting(Map<String, Object> answers) {
        return typed(answers, false);
    }

    private static VariableMap typed(Map<String, Object> answers, boolean passing) {
        VariableMap variables = Variables.createVariables();
        answers.forEach((name, value) -> variables.putValueTyped(name, typed(name, value, passing)));
        return variables;
    }

    private static TypedValue typed(String name, Object value, boolean passing) {
        if (value == null) {
            return Variables.untypedNullValue(passing);
        }
        if (value instanceof String text) {
            return Variables.stringValue(passing ? text : checked(name, text), passing);
        }
        if (value instanceof Boolean yes) {
            return Variables.booleanValue(yes, passing);
        }
        if (value instanceof Number number) {
            return number(name, number, passing);
        }
        if (value instanceof Enum<?> word) {
            return Variables.stringValue(word.name(), passing);
        }
        throw refusal(name, value);
    }

    private static TypedValue number(String name, Number number, boolean passing) {
        if (number instanceof Integer i) {
            return Variables.integerValue(i, passing);
        }
        if (number instanceof Long l) {
            return Variables.longValue(l, passing);
        }
        if (number instanceof Short s) {
            return Variables.shortValue(s, passing);
        }
        if (number instanceof Double || number instanceof Float || number instanceof java.math.BigDecimal) {
            return Variables.doubleValue(number.doubleValue(), passing);
        }
        throw refusal(name, number);
    }

    private static IllegalArgumentException refusal(String name, Object value) {
        return new IllegalArgumentException("The answer '" + name + "' is a "
                + value.getClass().getSimpleName() + "; only text, numbers and booleans route a token");
    }

    private static String checked(String name, String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "The answer '" + name + "' has " + text.length() + " characters; at most " + LONGEST + " are kept");
        }
        return text;
    }
}
