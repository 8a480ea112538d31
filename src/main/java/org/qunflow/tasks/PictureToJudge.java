package org.qunflow.tasks;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows on the page of a task the picture that it is about. */
@Component
class PictureToJudge implements TaskBeside {
    private static final Map<String, String> PAGES = Map.of("check-in-proof", "/checkins/pictures/");

    @Override
    public void fill(Model page, TaskReader reader, Task task) {
        String where = PAGES.get(task.processKey());
        if (where != null) {
            page.addAttribute("picture", where + task.businessKey());
        }
    }
}
