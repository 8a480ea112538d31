package org.qunflow.insight.board;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qunflow.community.Community;
import org.qunflow.shared.LongWork;
import org.qunflow.shared.SafeCell;
import org.qunflow.web.CurrentCommunity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The dashboard: charts that are read without colours, each with its table and a file. */
@Controller
@RequestMapping("/insight")
class BoardController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final CurrentCommunity community;
    private final Board board;
    private final Counting counting;
    private final BoardWords words;

    BoardController(CurrentCommunity community, Board board, Counting counting, BoardWords words) {
        this.community = community;
        this.board = board;
        this.counting = counting;
        this.words = words;
    }

    @GetMapping
    String page(Model page) {
        Community here = community.current();
        Instant asOf = board.asOf(here).orElse(null);
        page.addAttribute("zone", here.zone());
        page.addAttribute("asOf", asOf);
        page.addAttribute("words", words);
        page.addAttribute(
                "charts",
                asOf == null
                        ? List.of()
                        : Board.CHARTS.stream()
                                .map(name -> board.chart(name, here, asOf))
                                .toList());
        return "insight/board";
    }

    @PostMapping("/count")
    String count() {
        Community here = community.current();
        LongWork.run(() -> counting.count(here));
        return "redirect:/insight";
    }

    @GetMapping("/{name}.csv")
    ResponseEntity<byte[]> file(@PathVariable String name) {
        Community here = community.current();
        Instant asOf = board.asOf(here).orElse(null);
        if (!Board.CHARTS.contains(name)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (asOf == null) {
            return ResponseEntity.status(HttpStatus.FOUND)
                    .header(HttpHeaders.LOCATION, "/insight")
                    .build();
        }
        String file = "\ufeff" + csv(board.chart(name, here, asOf).sheet());
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                .body(file.getBytes(StandardCharsets.UTF_8));
    }

    /** Every field in quotes, every line with its end, as RFC 4180 has it. */
    private String csv(Sheet sheet) {
        Stream<Stream<String>> lines = Stream.concat(
                Stream.of(sheet.head().stream().map(head -> words.head(sheet.name(), head))),
                sheet.rows().stream().map(row -> cells(sheet, row)));
        return lines.map(BoardController::line).collect(Collectors.joining());
    }

    private Stream<String> cells(Sheet sheet, Sheet.Row row) {
        return Stream.concat(
                Stream.of(words.row(sheet.name(), row.label())),
                row.values().stream().map(BoardWords::plain));
    }

    private static String line(Stream<String> cells) {
        return cells.map(cell -> '"' + SafeCell.of(cell).replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",", "", "\r\n"));
    }
}
