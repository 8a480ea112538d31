package org.qunflow.intake.file;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qunflow.member.FactKind;
import org.qunflow.member.NewMember;

/**
 * Reads the CDNOW purchases: customer, day, number of CDs and dollars in fixed width, ordered by customer and day. A
 * customer's first line is the arrival and an order; an order is known by customer, day and its place on that day.
 */
final class CdnowReading implements Reading {
    static final String SOURCE = "cdnow";
    private static final Pattern PURCHASE =
            Pattern.compile(" (\\d{5}) (\\d{8}) ([ \\d]\\d) {1,4}(\\d{1,6}\\.\\d{2})\\s*");

    private final Moments moments;
    private String customer = "";
    private String day = "";
    private int placeOnDay;

    CdnowReading(Moments moments) {
        this.moments = moments;
    }

    static boolean fits(String line) {
        return PURCHASE.matcher(line).matches();
    }

    @Override
    public void read(Line line, Batch batch) {
        Matcher purchase = PURCHASE.matcher(line.raw());
        if (!purchase.matches()) {
            reject(line, batch, "intake.rejected.shape", "");
        } else if (goesBack(purchase)) {
            reject(line, batch, "intake.rejected.order", purchase.group(1) + " " + purchase.group(2));
        } else {
            dated(line, purchase, batch);
        }
    }

    private void dated(Line line, Matcher purchase, Batch batch) {
        String date = purchase.group(2);
        Instant noon = moments.read(date).orElse(null);
        Moments.Problem problem = noon == null
                ? new Moments.Problem("intake.rejected.date", date)
                : moments.problem(date, noon).orElse(null);
        if (problem == null) {
            taken(line, purchase, moments.moved(noon), batch);
        } else {
            reject(line, batch, problem.reason(), problem.argument());
        }
    }

    private void taken(Line line, Matcher purchase, Instant noon, Batch batch) {
        boolean first = !purchase.group(1).equals(customer);
        placeOnDay = !first && purchase.group(2).equals(day) ? placeOnDay + 1 : 1;
        customer = purchase.group(1);
        day = purchase.group(2);
        if (first) {
            batch.arrivals().add(arrival(noon));
        }
        batch.deeds().add(order(line, purchase, noon));
    }

    private boolean goesBack(Matcher purchase) {
        int order = purchase.group(1).compareTo(customer);
        return order < 0 || order == 0 && purchase.group(2).compareTo(day) < 0;
    }

    private NewMember arrival(Instant at) {
        return new NewMember(SOURCE, customer, "CDNOW " + customer, at, null, null, null, null);
    }

    private Deed order(Line line, Matcher purchase, Instant at) {
        return new Deed(
                line,
                SOURCE,
                customer,
                FactKind.ORDERED,
                at,
                customer + "-" + day + "-" + placeOnDay,
                Integer.parseInt(purchase.group(3).strip()),
                new BigDecimal(purchase.group(4)));
    }

    private static void reject(Line line, Batch batch, String reason, String argument) {
        batch.rejections().add(new Rejection(line.number(), "", reason, argument, line.raw()));
    }
}
