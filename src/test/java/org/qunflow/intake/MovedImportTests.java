package org.qunflow.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.qunflow.intake.file.FileKind;
import org.qunflow.intake.file.Rejection;
import org.qunflow.intake.file.Sentence;
import org.qunflow.intake.replay.Replays;
import org.qunflow.shared.BusinessClock;
import org.springframework.beans.factory.annotation.Autowired;

class MovedImportTests extends ImportScene {
    private static final String CDNOW =
            " 00001 19970101  1   11.77\r\n 00001 19970308  1   12.00\r\n 00002 19970112  5   77.00\r\n";
    private static final String ORDERS = "external_id,order_id,ordered_at,amount,source\n00001,%s,%s,10.00,cdnow\n";
    private static final LocalDate LAST = LocalDate.of(1997, 3, 8);

    @Autowired
    Replays replays;

    @Autowired
    BusinessClock clock;

    @Test
    void theSameFileAgainChangesNothing() {
        done(handIn(FileKind.CDNOW, CDNOW));
        shift();
        Import again = done(handIn(FileKind.CDNOW, CDNOW));
        assertThat(again.accepted()).isZero();
        assertThat(again.rejected()).isZero();
        assertThat(again.unchanged()).isEqualTo(3);
        assertThat(count("member_fact")).isEqualTo(3);
        assertThat(count("member_member")).isEqualTo(2);
    }

    @Test
    void furtherRowsMoveByTheSameDays() {
        done(handIn(FileKind.CDNOW, CDNOW));
        shift();
        Import more = done(handIn(FileKind.ORDERS, ORDERS.formatted("o-1", "1997-03-07 09:30")));
        assertThat(more.accepted()).isOne();
        assertThat(jdbc.queryForObject(
                                "select occurred_at from member_fact where community_id = ? and external_id = 'o-1'",
                                Timestamp.class,
                                community.id().value())
                        .toInstant()
                        .atZone(community.zone())
                        .toLocalDateTime())
                .isEqualTo(LAST.plusDays(movedDays() - 1).atTime(9, 30));
    }

    @Test
    void rowsThatWouldLieInTheFutureAreRejectedAndToldWhy() {
        done(handIn(FileKind.CDNOW, CDNOW));
        shift();
        Import late = done(handIn(FileKind.ORDERS, ORDERS.formatted("o-2", "1997-03-12")));
        assertThat(late.accepted()).isZero();
        assertThat(rejections(late))
                .extracting(Rejection::line, Rejection::column, Rejection::reason, Rejection::argument)
                .containsExactly(tuple(
                        2L,
                        "ordered_at",
                        "intake.rejected.movedBeyond",
                        "1997-03-12 +" + movedDays() + " → "
                                + LocalDate.of(1997, 3, 12).plusDays(movedDays())));
        Import purchases = done(handIn(FileKind.CDNOW, " 00003 19970312  1   11.77\r\n"));
        assertThat(rejections(purchases))
                .extracting(Rejection::line, Rejection::reason)
                .containsExactly(tuple(1L, "intake.rejected.movedBeyond"));
    }

    @Test
    void anImportThatIsOvertakenByTheMoveStopsAndGoesOnMoved() {
        breaksAt(
                n -> {
                    jdbc.update(
                            "update community_community set moved_days = 10000 where id = ?",
                            community.id().value());
                    return false;
                },
                IllegalStateException::new);
        StringBuilder lines = new StringBuilder("external_id,arrived_at\n");
        for (int i = 0; i < 1500; i++) {
            lines.append("m-").append(i).append(",1997-01-01\n");
        }
        Import stopped = ended(handIn(FileKind.MEMBERS, lines.toString()));
        assertThat(stopped.state()).isEqualTo(Import.State.FAILED);
        assertThat(stopped.messages()).contains(Sentence.of("intake.refused.moved"));
        assertThat(stopped.accepted()).isEqualTo(1000);

        await().until(() -> !runner.has(stopped.id()));
        assertThat(imports.resume(community.id(), stopped.id())).isTrue();
        assertThat(ended(stopped.id()).accepted()).isEqualTo(1500);
        assertThat(jdbc.queryForObject(
                        "select max(arrived_at) from member_member where community_id = ?",
                        Timestamp.class,
                        community.id().value()))
                .isEqualTo(Timestamp.from(LocalDate.of(1997, 1, 1)
                        .plusDays(10_000)
                        .atTime(12, 0)
                        .atZone(community.zone())
                        .toInstant()));
    }

    private void shift() {
        await().until(() -> imports.newest(community.id(), 9).stream().noneMatch(Import::isRunning));
        replays.run(community.id(), new Replays.Wish(7, "replay-operator", null, true), at -> {});
        community = communities.get(community.id());
        assertThat(LAST.plusDays(movedDays()))
                .isEqualTo(LocalDate.now(clock.withZone(community.zone())).minusDays(1));
    }

    private int movedDays() {
        return community.movedDays();
    }
}
