package org.qunflow.intake.mapping;

import java.util.List;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to mappings: kept by name in a community, offered for files with the same headings. */
@Service
public class Mappings {
    private static final int LONGEST_NAME = 60;

    private final MappingRows rows;
    private final CurrentOperator operator;
    private final News news;

    Mappings(MappingRows rows, CurrentOperator operator, News news) {
        this.rows = rows;
        this.operator = operator;
        this.news = news;
    }

    /** Those that fit the file, the newest first. */
    public List<Mapping> offered(HandedFile file) {
        return rows.of(file.community(), file.kind(), file.plainHeadings().plain());
    }

    /** Keeps what was chosen for a file; a blank name keeps nothing, a known one is overwritten. */
    @Transactional
    public void save(HandedFile file, String wanted, Choice choice) {
        String name = wanted.replaceAll("\\p{Cntrl}", " ").strip();
        if (name.isEmpty()) {
            return;
        }
        Mapping mapping = new Mapping(
                name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME),
                file.plainHeadings()
                        .narrow(choice.fitted(file.headings().size()).fields()));
        rows.save(file.community(), file.kind(), mapping, file.plainHeadings().plain(), operator.name());
        news.tell(
                file.community(),
                at -> new MappingSaved(file.community(), at, file.kind(), mapping.name(), mapping.fields()));
    }

    /** Forgets a mapping; false if there is none of that name. */
    @Transactional
    public boolean drop(HandedFile file, String name) {
        boolean dropped = rows.drop(file.community(), file.kind(), name);
        if (dropped) {
            news.tell(file.community(), at -> new MappingDropped(file.community(), at, file.kind(), name));
        }
        return dropped;
    }
}
