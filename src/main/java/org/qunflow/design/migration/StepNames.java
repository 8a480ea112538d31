package org.qunflow.design.migration;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.qunflow.engine.ProcessMap;
import org.qunflow.engine.ProcessMap.Version;
import org.qunflow.shared.CommunityId;
import org.qunflow.sop.ModelElement;
import org.qunflow.sop.ModelElements;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the steps of two versions are called in the reader's language. */
@Component
class StepNames {
    private final ProcessMap map;

    StepNames(ProcessMap map) {
        this.map = map;
    }

    /** A process and two of its versions. */
    record Pair(String process, String name, Names from, Names to) {
        boolean isDeployed() {
            return !from.elements().isEmpty() && !to.elements().isEmpty();
        }
    }

    /** The steps of one version by id. */
    record Names(int version, Map<String, ModelElement> elements, String language) {
        public String of(String step) {
            ModelElement element = elements.get(step);
            return element == null ? step : element.name(language);
        }

        public String of(List<String> steps) {
            return steps.stream().map(this::of).collect(Collectors.joining(", "));
        }
    }

    Pair of(CommunityId community, String process, int from, int to) {
        List<Version> versions = map.versions(community).stream()
                .filter(v -> v.key().equals(process))
                .toList();
        String name = versions.stream().findFirst().map(StepNames::name).orElse(process);
        return new Pair(process, name, names(versions, from), names(versions, to));
    }

    /** Processes by name. */
    Map<String, String> processes(CommunityId community) {
        return map.versions(community).stream()
                .collect(Collectors.toMap(Version::key, StepNames::name, (newest, older) -> newest));
    }

    private Names names(List<Version> versions, int version) {
        Map<String, ModelElement> elements = versions.stream()
                .filter(v -> v.version() == version)
                .findFirst()
                .map(v -> ModelElements.of(map.diagram(v.definitionId())))
                .orElse(Map.of());
        return new Names(version, elements, language());
    }

    private static String name(Version version) {
        return "zh".equals(language()) ? version.nameZh() : version.nameEn();
    }

    private static String language() {
        return LocaleContextHolder.getLocale().getLanguage();
    }
}
