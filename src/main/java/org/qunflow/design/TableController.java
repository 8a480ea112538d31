package org.qunflow.design;

import java.util.Optional;
import org.qunflow.community.Community;
import org.qunflow.web.CurrentCommunity;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Decision tables to be read: by leads who answer for them, and by auditors who follow a decision to its rule. */
@Controller
@RequestMapping("/design/tables")
class TableController {
    private final TableShelf shelf;
    private final CurrentCommunity current;

    TableController(TableShelf shelf, CurrentCommunity current) {
        this.shelf = shelf;
        this.current = current;
    }

    @GetMapping
    String list(Model page) {
        Community community = current.current();
        page.addAttribute("zone", community.zone());
        page.addAttribute("entries", shelf.all(community.id()));
        return "design/tables";
    }

    @GetMapping("/{key}")
    String newest(@PathVariable String key, @RequestParam(defaultValue = "") String row, Model page) {
        return version(key, found(shelf.newest(key)), row, page);
    }

    @GetMapping("/{key}/{version:\\d{1,6}}")
    String version(
            @PathVariable String key,
            @PathVariable int version,
            @RequestParam(defaultValue = "") String row,
            Model page) {
        Community community = current.current();
        page.addAttribute("zone", community.zone());
        page.addAttribute("community", community);
        page.addAttribute("sheet", found(shelf.sheet(community.id(), key, version, row)));
        page.addAttribute("row", row);
        return "design/table";
    }

    private static <T> T found(Optional<T> answer) {
        return answer.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
