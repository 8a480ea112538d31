package org.qunflow.moderation.cases;

import org.qunflow.engine.Subject;
import org.qunflow.engine.Subjects;
import org.qunflow.moderation.rule.Item;
import org.qunflow.moderation.rule.Rulebook;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** Names cases for the inbox: the member, and what it is about. */
@Component
public class CaseTitles {
    private final Subjects subjects;
    private final Rulebook rulebook;

    CaseTitles(Subjects subjects, Rulebook rulebook) {
        this.subjects = subjects;
        this.rulebook = rulebook;
    }

    void name(CommunityId community, CaseId id, CaseFile file) {
        name(community, id, file, "", "");
    }

    /** Names something that is about a case, with words before it. */
    public void name(CommunityId community, Object key, CaseFile file, String zh, String en) {
        Item item = rulebook.find(community, file.item()).orElseThrow();
        subjects.name(
                community,
                key,
                new Subject(
                        zh + file.name() + "：" + item.zh(),
                        en + file.name() + ": " + item.en(),
                        file.group(),
                        file.member()));
    }
}
