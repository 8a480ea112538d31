package org.qunflow.intake.file;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The fields of one line: each is read and checked, and everything that is wrong is collected. */
final class Fields {
    private static final Pattern AMOUNT = Pattern.compile("\\+?\\d{1,15}(\\.\\d{1,4}0*)?");
    private static final Pattern NEGATIVE = Pattern.compile("[-−－]\\s?[\\d.,]+");
    private static final Pattern QUANTITY = Pattern.compile("\\d{1,7}(\\.0+)?");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\t\\r\\n]]");

    private final Header header;
    private final Line line;
    private final Moments moments;
    private final List<Rejection> problems = new ArrayList<>();

    Fields(Header header, Line line, Moments moments) {
        this.header = header;
        this.line = line;
        this.moments = moments;
        if (line.cells().size() > header.width()) {
            refuse("", "intake.rejected.tooManyCells", line.cells().size() + " > " + header.width());
        }
    }

    /** The text, or the other one where the field is empty. */
    String text(String column, String otherwise) {
        String text = text(column);
        return text.isEmpty() ? otherwise : text;
    }

    /** The text, checked for length and characters; an empty required field is a problem. */
    String text(String column) {
        String text = header.cell(line, column);
        Column known = header.column(column);
        if (text.isEmpty() && known != null && known.required()) {
            refuse(column, "intake.rejected.missing", "");
        } else if (known != null && text.length() > known.longest()) {
            refuse(column, "intake.rejected.tooLong", text.length() + " > " + known.longest());
        } else if (CONTROL.matcher(text).find()) {
            refuse(column, "intake.rejected.control", "");
        }
        return text;
    }

    Instant moment(String column) {
        String text = text(column);
        Optional<Instant> recorded = moments.read(text);
        if (!text.isEmpty() && recorded.isEmpty()) {
            refuse(column, "intake.rejected.date", text);
        }
        recorded.flatMap(moment -> moments.problem(text, moment))
                .ifPresent(problem -> refuse(column, problem.reason(), problem.argument()));
        return recorded.map(moments::moved).orElse(null);
    }

    /** The amount, or null where the field is empty. */
    BigDecimal amount(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        if (AMOUNT.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        boolean negative = NEGATIVE.matcher(text).matches();
        refuse(column, negative ? "intake.rejected.negative" : "intake.rejected.amount", text);
        return null;
    }

    int quantity(String column) {
        String text = text(column, "1");
        if (QUANTITY.matcher(text).matches()) {
            return new BigDecimal(text).intValueExact();
        }
        refuse(column, "intake.rejected.quantity", text);
        return 0;
    }

    void refuse(String column, String reason, String argument) {
        if (problems.stream().noneMatch(p -> p.column().equals(column))) {
            problems.add(new Rejection(line.number(), column, reason, argument, line.raw()));
        }
    }

    List<Rejection> problems() {
        return problems;
    }
}
