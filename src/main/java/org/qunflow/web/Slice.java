package org.qunflow.web;

import java.util.List;
import java.util.function.Function;
import org.springframework.ui.Model;

/**
 * One page of a list that goes on; one row more than it shows is asked for, to know whether there is another page.
 *
 * @param first address of the first page; null on it
 * @param next address of the next page; null on the last one
 */
public record Slice<T>(List<T> rows, String first, String next) {
    private static final int SIZE = 25;

    /** How many rows to ask for. */
    public static final int ASKED = SIZE + 1;

    /**
     * Cuts the page out of what was found.
     *
     * @param address of the list, with its filters
     * @param parameter says in the address where a page begins
     * @param from where this one begins; null for the first
     * @param key where a page after this row begins
     */
    public static <T> Slice<T> of(
            List<T> found, String address, String parameter, Object from, Function<T, Object> key) {
        String first = from == null ? null : address;
        if (found.size() <= SIZE) {
            return new Slice<>(found, first, null);
        }
        List<T> rows = found.subList(0, SIZE);
        String sign = address.contains("?") ? "&" : "?";
        return new Slice<>(rows, first, address + sign + parameter + "=" + key.apply(rows.get(SIZE - 1)));
    }

    /** Shows it under a name, with the ways to other pages. */
    public Slice<T> show(Model page, String name) {
        page.addAttribute(name, rows);
        page.addAttribute("first", first);
        page.addAttribute("next", next);
        return this;
    }
}
