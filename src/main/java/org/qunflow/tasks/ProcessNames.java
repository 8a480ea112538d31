package org.qunflow.tasks;

import java.util.List;
import java.util.Map;
import org.qunflow.engine.ProcessMap;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Processes by name in the reader's language. */
@Component
public class ProcessNames {
    private final ProcessMap map;

    ProcessNames(ProcessMap map) {
        this.map = map;
    }

    /** A process that somebody may choose, with its open tasks. */
    public record Choice(String key, String name, long tasks) {}

    public List<Choice> of(Map<String, Long> tasksByProcess) {
        return tasksByProcess.entrySet().stream()
                .map(e -> new Choice(e.getKey(), of(e.getKey()), e.getValue()))
                .toList();
    }

    /** The name of the newest version; the key where no such process is deployed any more. */
    public String of(String key) {
        try {
            ProcessMap.Version version = map.newest(key);
            boolean chinese = LocaleContextHolder.getLocale().getLanguage().equals("zh");
            return chinese ? version.nameZh() : version.nameEn();
        } catch (IllegalArgumentException unknown) {
            return key;
        }
    }
}
