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
public record ListPage<T>(List<T> rows, String first, String next) {
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
    public static <T> ListPage<T> of(
            List<T> found, String address, String parameter, Object from, Function<T, Object> key) {
        Slice<T> slice = Slice.of(found, SIZE);
        String sign = address.contains("?") ? "&" : "?";
        String next = slice.next(last -> address + sign + parameter + "=" + key.apply(last));
        return new ListPage<>(slice.shown(), from == null ? null : address, next);
    }

    /** Shows it under a name, with the ways to other pages. */
    public ListPage<T> show(Model page, String name) {
        page.addAttribute(name, rows);
        page.addAttribute("first", first);
        page.addAttribute("next", next);
        return this;
    }
}
