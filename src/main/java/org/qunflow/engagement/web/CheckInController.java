package org.qunflow.engagement.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qunflow.community.Community;
import org.qunflow.engagement.checkin.CheckBoard;
import org.qunflow.engagement.checkin.CheckInId;
import org.qunflow.engagement.checkin.CheckTask;
import org.qunflow.engagement.checkin.CheckTaskId;
import org.qunflow.engagement.checkin.CheckTasks;
import org.qunflow.engagement.checkin.Picture;
import org.qunflow.engagement.checkin.ProofReviews;
import org.qunflow.member.Members;
import org.qunflow.shared.MemberId;
import org.qunflow.web.CurrentCommunity;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Shows check-in tasks with today's numbers, and one of them with its leaderboard, its days and its proofs. */
@Controller
@RequestMapping("/checkins")
class CheckInController {
    private static final int PLACES = 25;
    private static final int PROOFS = 20;
    private static final int FOUND = 20;
    private static final int DAYS = 14;
    private static final int LATE = 3;

    private final CheckTaskList list;
    private final CheckTasks tasks;
    private final CheckBoard board;
    private final ProofReviews proofs;
    private final Members members;
    private final CurrentCommunity current;

    CheckInController(
            CheckTaskList list,
            CheckTasks tasks,
            CheckBoard board,
            ProofReviews proofs,
            Members members,
            CurrentCommunity current) {
        this.list = list;
        this.tasks = tasks;
        this.board = board;
        this.proofs = proofs;
        this.members = members;
        this.current = current;
    }

    @GetMapping
    String list(Model page) {
        return list.page(page);
    }

    @GetMapping("/{task}")
    String task(
            @PathVariable CheckTaskId task,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            Model page) {
        Community community = current.current();
        CheckTask found =
                tasks.find(community.id(), task).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        LocalDate today = tasks.today(community.id());
        page.addAttribute("community", community);
        page.addAttribute("task", found);
        page.addAttribute("today", today);
        page.addAttribute("missed", missed(found, today));
        page.addAttribute("q", q.strip());
        page.addAttribute("found", q.isBlank() ? List.of() : members.search(community.id(), q.strip(), FOUND));
        page.addAttribute("waiting", board.waiting(found, PROOFS));
        page.addAttribute("largestMib", Picture.LARGEST_MIB);
        places(found, today, Places.after(after), page);
        return "checkins/task";
    }

    private static List<LocalDate> missed(CheckTask task, LocalDate today) {
        return Stream.iterate(today.minusDays(1), day -> day.minusDays(1))
                .limit(LATE)
                .filter(task::runsOn)
                .toList();
    }

    private void places(CheckTask task, LocalDate today, CheckBoard.After after, Model page) {
        List<CheckBoard.Place> all = board.places(task, today, after, PLACES + 1);
        List<CheckBoard.Place> shown = all.subList(0, Math.min(PLACES, all.size()));
        List<LocalDate> days = days(task, today);
        page.addAttribute("places", shown);
        page.addAttribute("days", days);
        page.addAttribute("heat", heat(task, shown, days));
        page.addAttribute("first", after.equals(CheckBoard.After.NOBODY) ? null : "/checkins/" + task.id());
        page.addAttribute(
                "next",
                all.size() > PLACES ? "/checkins/" + task.id() + "?after=" + Places.text(shown.get(PLACES - 1)) : null);
    }

    private static List<LocalDate> days(CheckTask task, LocalDate today) {
        LocalDate last = today.isAfter(task.lastDay()) ? task.lastDay() : today;
        LocalDate first = last.minusDays(DAYS - 1L);
        return (first.isBefore(task.firstDay()) ? task.firstDay() : first)
                .datesUntil(last.isBefore(task.firstDay()) ? task.firstDay() : last.plusDays(1))
                .toList();
    }

    /** What the days of these members were, in the order of days. */
    private Map<MemberId, List<String>> heat(CheckTask task, List<CheckBoard.Place> places, List<LocalDate> days) {
        Map<MemberId, List<String>> heat = new HashMap<>();
        if (!places.isEmpty() && !days.isEmpty()) {
            List<MemberId> who = places.stream().map(CheckBoard.Place::member).toList();
            Map<MemberId, Map<LocalDate, String>> known =
                    board.days(task, who, days.get(0), days.get(days.size() - 1)).stream()
                            .collect(Collectors.groupingBy(
                                    CheckBoard.Day::member,
                                    Collectors.toMap(CheckBoard.Day::day, CheckBoard.Day::state)));
            who.forEach(m -> heat.put(
                    m,
                    days.stream()
                            .map(day -> known.getOrDefault(m, Map.of()).getOrDefault(day, "MISSED"))
                            .toList()));
        }
        return heat;
    }

    /** The newest picture of a check-in; it is shown and may not run anything here. */
    @GetMapping("/pictures/{id}")
    ResponseEntity<byte[]> picture(@PathVariable CheckInId id) {
        Picture picture = proofs.picture(current.current().id(), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.type()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().build().toString())
                .body(picture.bytes());
    }
}
