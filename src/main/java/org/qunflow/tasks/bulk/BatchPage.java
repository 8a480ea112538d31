package org.qunflow.tasks.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.qunflow.security.Colleagues;
import org.qunflow.security.Colleagues.Colleague;
import org.qunflow.security.Role;
import org.qunflow.tasks.Task;
import org.qunflow.tasks.TaskForms;
import org.qunflow.tasks.TaskReader;
import org.qunflow.tasks.form.FormSchema;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of a batch, and says what speaks against an act. */
@Component
class BatchPage {
    private static final int SHOWN = 10;
    private static final int ENDED_SHOWN = 200;
    private static final Duration FURTHEST = Duration.ofDays(366);

    private final BatchItems items;
    private final TaskForms forms;
    private final Colleagues colleagues;

    BatchPage(BatchItems items, TaskForms forms, Colleagues colleagues) {
        this.items = items;
        this.forms = forms;
        this.colleagues = colleagues;
    }

    void fill(Model page, TaskReader reader, Batch batch) {
        page.addAttribute("reader", reader);
        page.addAttribute("batch", batch);
        page.addAttribute("standing", items.standing(batch));
        page.addAttribute("results", items.results(batch));
        page.addAttribute("ended", batch.state() == Batch.State.DONE ? items.ended(batch, ENDED_SHOWN) : List.of());
        page.addAttribute("most", BatchItems.MOST);
        page.addAttribute("given", given(batch));
        if (batch.state() == Batch.State.CHOSEN) {
            page.addAttribute("some", items.some(batch, SHOWN));
            page.addAttribute("people", people(reader));
            page.addAttribute("mayAssign", mayAssign(reader));
            oneForm(page, items.kinds(batch.id()));
        }
    }

    /** What everything is completed with, in the words of the form. */
    private Map<String, String> given(Batch batch) {
        return new BatchOrder(null, null, null, batch.answers())
                .given()
                .flatMap(answers -> items.some(batch, 1).stream().findFirst().map(task -> forms.of(task)
                        .describe(answers)))
                .orElse(Map.of());
    }

    private void oneForm(Model page, List<Task> kinds) {
        boolean same = sameQuestion(kinds);
        page.addAttribute("sameForm", same);
        if (same) {
            FormSchema form = forms.of(kinds.get(0));
            page.addAttribute("sample", kinds.get(0));
            page.addAttribute("hasForm", !form.fields().isEmpty());
            form.onlyQuestion().ifPresent(question -> {
                page.addAttribute("question", question);
                page.addAttribute("quick", forms.quick(question));
            });
        }
    }

    /** Versions of one step may differ, if the answer passes the form of each. */
    private static boolean sameQuestion(List<Task> kinds) {
        return kinds.stream()
                        .map(t -> t.elementId() + '/' + t.form())
                        .distinct()
                        .count()
                == 1;
    }

    /** The sentence that says why not, or null. */
    String refusal(TaskReader reader, Batch batch, Batch.Act act, BatchOrder order) {
        if (batch.state() != Batch.State.CHOSEN) {
            return "bulk.begun";
        }
        if (reader.isFrozen()) {
            return "tasks.conflict.frozen.text";
        }
        return switch (act) {
            case CLAIM -> null;
            case ASSIGN -> assignment(reader, batch, order.assignee());
            case PASS -> passing(reader, batch, order);
            case POSTPONE -> isAhead(reader, order.endOf(reader)) ? null : "bulk.refused.until";
            case COMPLETE -> completion(batch, order);
        };
    }

    private String completion(Batch batch, BatchOrder order) {
        List<Task> kinds = items.kinds(batch.id());
        JsonNode given = order.given().orElse(null);
        if (!sameQuestion(kinds)) {
            return "bulk.refused.kinds";
        }
        if (given != null
                && kinds.stream()
                        .anyMatch(t -> forms.of(t).needingPicture(given).isPresent())) {
            return "bulk.refused.picture";
        }
        return given != null
                        && kinds.stream().allMatch(t -> forms.check(t, given).isAccepted())
                ? null
                : "bulk.refused.answers";
    }

    private static boolean isAhead(TaskReader reader, Instant until) {
        return until != null
                && until.isAfter(reader.now())
                && until.isBefore(reader.now().plus(FURTHEST));
    }

    private static boolean mayAssign(TaskReader reader) {
        return reader.roles().contains("LEAD");
    }

    private String assignment(TaskReader reader, Batch batch, String assignee) {
        Colleague to = colleague(reader, assignee);
        return mayAssign(reader) && to != null ? fit(batch, to) : "bulk.refused.assignee";
    }

    /** What one holds oneself may be given to any colleague. */
    private String passing(TaskReader reader, Batch batch, BatchOrder order) {
        Colleague to = colleague(reader, order.assignee());
        if (to == null || to.name().equals(reader.user())) {
            return "bulk.refused.colleague";
        }
        if (order.words().length() > BatchOrder.LONGEST_NOTE) {
            return "bulk.refused.note";
        }
        return items.standing(batch).mine() == 0 ? "bulk.refused.notYours" : fit(batch, to);
    }

    private String fit(Batch batch, Colleague to) {
        boolean fits = to.roles().contains(Role.LEAD)
                || items.kinds(batch.id()).stream()
                        .noneMatch(task -> Role.LEAD.name().equals(task.role()));
        return fits ? null : "bulk.refused.role";
    }

    private Colleague colleague(TaskReader reader, String name) {
        return people(reader).stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private List<Colleague> people(TaskReader reader) {
        return colleagues.of(reader.community()).stream()
                .filter(Colleague::enabled)
                .filter(Colleague::doesTasks)
                .toList();
    }
}
