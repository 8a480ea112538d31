package org.qunflow.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Service;

/** Deployed processes as the desks see them: versions, diagrams, where members stand and how often a path was taken. */
@Service
public class ProcessMap {

    /** One deployed version of a process. */
    public record Version(
            String definitionId,
            String key,
            int version,
            String nameZh,
            String nameEn,
            Instant deployedAt,
            long running) {}

    /** All versions of all processes, by key, newest first. */
    public List<Version> versions(CommunityId community) {
        throw new UnsupportedOperationException("engine room: versions");
    }

    /** The newest version of a process. Throws IllegalArgumentException for an unknown key. */
    public Version newest(String processKey) {
        throw new UnsupportedOperationException("engine room: newest");
    }

    /** The BPMN XML of a version. */
    public String diagram(String definitionId) {
        throw new UnsupportedOperationException("engine room: diagram");
    }

    /** The form of this id as deployed with that definition, as JSON text. */
    public String form(String definitionId, String formId) {
        throw new UnsupportedOperationException("engine room: form");
    }

    /** How many instances stand at each element of that version now. */
    public Map<String, Long> standing(CommunityId community, String definitionId) {
        throw new UnsupportedOperationException("engine room: standing");
    }

    /** How often each element was entered and each flow taken in that version. */
    public Map<String, Long> passages(String processKey, int version) {
        throw new UnsupportedOperationException("engine room: passages");
    }
}
