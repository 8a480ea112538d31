package org.qunflow.tasks.note;

import java.util.Locale;
import org.qunflow.tasks.Task;
import org.qunflow.tasks.TaskBeside;
import org.qunflow.tasks.TaskReader;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows drafts, comments, proofs and the text to send on the page of a task. */
@Component
class NotePage implements TaskBeside {
    private final Drafts drafts;
    private final Comments comments;
    private final Proofs proofs;
    private final MessageSource words;

    NotePage(Drafts drafts, Comments comments, Proofs proofs, MessageSource words) {
        this.drafts = drafts;
        this.comments = comments;
        this.proofs = proofs;
        this.words = words;
    }

    @Override
    public void fill(Model page, TaskReader reader, Task task) {
        page.addAttribute("comments", comments.of(task));
        page.addAttribute("proofs", proofs.of(task));
        page.addAttribute("mostProofs", Proofs.MOST);
        page.addAttribute("largestMib", Proofs.LARGEST_MIB);
        if (task.isOpen()) {
            drafts.of(reader, task).ifPresent(draft -> page.addAttribute("draft", draft));
            page.addAttribute("toSend", toSend(task));
        }
    }

    private static String group(Task task, Locale locale) {
        String name = task.groupName(locale.getLanguage());
        return name == null ? "" : name;
    }

    /** What to write to the member at this step; null where nothing is to be written. */
    private String toSend(Task task) {
        Locale locale = LocaleContextHolder.getLocale();
        Object[] values = {task.memberName(), group(task, locale)};
        return task.memberName() == null
                ? null
                : words.getMessage("notes.send." + task.elementId(), values, null, locale);
    }
}
