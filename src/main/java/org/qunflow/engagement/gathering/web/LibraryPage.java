package org.qunflow.engagement.gathering.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.qunflow.engagement.gathering.library.Library;
import org.qunflow.web.Slice;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;

/** One page of a list of the library: by words, from behind a place on. */
record LibraryPage(String q, String after, UUID id) {
    private static final int A_PAGE = 25;

    LibraryPage {
        q = q == null ? "" : q.strip();
        after = after == null ? "" : after;
        id = id == null ? Library.Place.FIRST.id() : id;
    }

    /** Reads such a list. */
    interface Shelf<T> {
        List<T> read(String words, Library.Place after, int limit);
    }

    /** Puts the page into the model under the name, with the ways to the first and the next one. */
    <T> void fill(Model page, String name, Shelf<T> shelf, Function<T, Library.Place> placeOf) {
        Slice<T> slice = Slice.of(shelf.read(q, new Library.Place(after, id), A_PAGE + 1), A_PAGE);
        page.addAttribute("q", q);
        page.addAttribute(name, slice.shown());
        page.addAttribute("first", after.isEmpty() ? null : address(name, null));
        page.addAttribute("next", slice.next(last -> address(name, placeOf.apply(last))));
    }

    private String address(String name, Library.Place place) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath("/gatherings/" + name).queryParam("q", "{q}");
        return place == null
                ? address.encode().buildAndExpand(q).toUriString()
                : address.queryParam("after", "{after}")
                        .queryParam("id", place.id())
                        .encode()
                        .buildAndExpand(q, place.text())
                        .toUriString();
    }
}
