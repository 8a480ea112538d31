package org.qunflow.tasks.team;

import java.util.List;
import org.qunflow.tasks.TaskReader;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The lead's board: who has how much to do, what waits too long, and what one person holds. */
@Controller
@RequestMapping("/team")
class BoardController {
    private static final String NOBODY = "-";
    private static final int SHOWN = 100;

    private final TaskReader.Source readers;
    private final Board board;
    private final BoardRows rows;
    private final People people;

    BoardController(TaskReader.Source readers, Board board, BoardRows rows, People people) {
        this.readers = readers;
        this.board = board;
        this.rows = rows;
        this.people = people;
    }

    @GetMapping
    String board(Model page) {
        TaskReader reader = readers.here();
        Board.Picture picture = board.of(reader);
        page.addAttribute("reader", reader);
        page.addAttribute("lines", picture.lines());
        page.addAttribute("free", picture.free());
        page.addAttribute(
                "most",
                picture.lines().stream().mapToLong(l -> l.held().open()).max().orElse(0));
        page.addAttribute("escalated", rows.escalated(reader));
        return "team/board";
    }

    /** What somebody holds, the most urgent first, to be given to others; "-" is what nobody holds. */
    @GetMapping("/people/{name}")
    String person(@PathVariable String name, Model page) {
        TaskReader reader = readers.here();
        List<HeldTask> tasks = rows.of(reader, NOBODY.equals(name) ? null : name, SHOWN);
        if (tasks.isEmpty() && !NOBODY.equals(name) && !people.has(reader.community(), name)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        page.addAttribute("reader", reader);
        page.addAttribute("name", NOBODY.equals(name) ? "" : name);
        page.addAttribute("tasks", tasks);
        page.addAttribute("people", people.atWork(reader.community()));
        page.addAttribute("shown", SHOWN);
        return "team/person";
    }
}
