package org.qunflow.web;

import java.util.List;
import java.util.function.Function;

/** One page of a list that is read by key: whoever reads it asks for one row more than a page holds. */
public record Slice<T>(List<T> shown, boolean hasMore) {

    /** The page, of what was found. */
    public static <T> Slice<T> of(List<T> found, int most) {
        return new Slice<>(found.subList(0, Math.min(most, found.size())), found.size() > most);
    }

    /** The address of the next page, made from the last row of this one; null if there is none. */
    public String next(Function<T, String> address) {
        return hasMore ? address.apply(shown.get(shown.size() - 1)) : null;
    }
}
