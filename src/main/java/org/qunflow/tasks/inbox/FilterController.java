package org.qunflow.tasks.inbox;

import org.qunflow.tasks.TaskReader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps and forgets filters of the reader. */
@Controller
@RequestMapping("/tasks/filters")
class FilterController {
    private final TaskReader.Source readers;
    private final SavedFilters saved;

    FilterController(TaskReader.Source readers, SavedFilters saved) {
        this.readers = readers;
        this.saved = saved;
    }

    @PostMapping
    String keep(@RequestParam String name, @RequestParam(defaultValue = "") String query, RedirectAttributes flash) {
        InboxQuery wanted = InboxQuery.parse(query);
        String called = name.strip();
        if (called.isEmpty() || called.length() > SavedFilters.LONGEST_NAME || called.indexOf('\0') >= 0) {
            return say(flash, "warning", "inbox.saved.badName", wanted, SavedFilters.LONGEST_NAME);
        }
        return saved.keep(readers.here(), called, wanted)
                ? say(flash, "success", "inbox.saved.kept", wanted, called)
                : say(flash, "warning", "inbox.saved.full", wanted, SavedFilters.MOST);
    }

    @PostMapping("/remove")
    String forget(@RequestParam String name, RedirectAttributes flash) {
        TaskReader reader = readers.here();
        saved.forget(reader, name);
        return say(flash, "success", "inbox.saved.gone", InboxQuery.parse(""), name);
    }

    private static String say(RedirectAttributes flash, String kind, String sentence, InboxQuery query, Object about) {
        flash.addFlashAttribute("noticeKind", kind);
        flash.addFlashAttribute("notice", sentence);
        flash.addFlashAttribute("noticeArgs", new Object[] {about});
        return "redirect:" + query.address();
    }
}
