package org.qunflow.conversion.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.qunflow.conversion.experiment.Arm;
import org.qunflow.conversion.experiment.Plan;

/** What is typed into the plan of an experiment; what cannot be read becomes what the room refuses. */
record PlanForm(
        String name,
        String scene,
        Plan.Assignment by,
        Plan.Measure measure,
        List<String> product,
        List<String> price,
        List<String> units,
        String share,
        String difference,
        String members,
        String smallest,
        String days,
        String windowDays)
        implements Serializable {
    static final int MOST_ARMS = 5;
    private static final Pattern MONEY = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");

    PlanForm {
        by = by == null ? Plan.Assignment.PERSON : by;
        measure = measure == null ? Plan.Measure.REVENUE : measure;
        product = five(product);
        price = five(price);
        units = five(units);
        share = or(share, "10");
        difference = or(difference, "5");
        members = or(members, "50");
        days = or(days, "28");
        windowDays = or(windowDays, "7");
    }

    /** The shipped ladder, or the arms of an earlier experiment. */
    static PlanForm of(PlanForm typed, List<Arm> arms) {
        return new PlanForm(
                typed.name,
                typed.scene,
                typed.by,
                typed.measure,
                arms.stream().map(Arm::product).toList(),
                arms.stream()
                        .map(a -> a.price().stripTrailingZeros().toPlainString())
                        .toList(),
                arms.stream().map(a -> Integer.toString(a.units())).toList(),
                typed.share,
                typed.difference,
                typed.members,
                typed.smallest,
                typed.days,
                typed.windowDays);
    }

    Plan plan() {
        return new Plan(
                name == null ? "" : name.strip(),
                scene,
                by,
                measure,
                arms(),
                whole(smallest),
                whole(days),
                whole(windowDays),
                expectation());
    }

    Plan.Expectation expectation() {
        return new Plan.Expectation(percent(share), percent(difference), whole(members));
    }

    List<Arm> arms() {
        List<Arm> arms = new ArrayList<>();
        for (int i = 0; i < MOST_ARMS; i++) {
            if (!(product.get(i) + price.get(i) + units.get(i)).isBlank()) {
                arms.add(new Arm(product.get(i).strip(), money(price.get(i)), whole(units.get(i))));
            }
        }
        return arms;
    }

    private static BigDecimal percent(String text) {
        BigDecimal number = money(text);
        return number == null ? null : number.divide(BigDecimal.valueOf(100), MathContext.DECIMAL32);
    }

    private static BigDecimal money(String text) {
        return text != null && MONEY.matcher(text.strip()).matches() ? new BigDecimal(text.strip()) : null;
    }

    private static int whole(String text) {
        return text != null && WHOLE.matcher(text.strip()).matches() ? Integer.parseInt(text.strip()) : -1;
    }

    private static String or(String text, String usual) {
        return text == null ? usual : text;
    }

    private static List<String> five(List<String> typed) {
        List<String> five = new ArrayList<>(typed == null ? List.of() : typed);
        while (five.size() < MOST_ARMS) {
            five.add("");
        }
        return new ArrayList<>(five.subList(0, MOST_ARMS));
    }
}
