package org.qunflow.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qunflow.intake.file.FileKind;
import org.qunflow.intake.file.Rejection;
import org.qunflow.intake.file.Sentence;
import org.qunflow.shared.LongWork;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.transaction.CannotCreateTransactionException;

class ImportsTests extends ImportScene {
    private static final String MEMBERS = """
            external_id,display_name,arrived_at
            m-1,Lin,2026-03-01
            m-2,Wei,2026-03-02
            """;
    private static final String ORDERS = """
            external_id,order_id,ordered_at,amount,quantity
            m-1,o-1,2026-03-03,10.50,1
            m-9,o-2,2026-03-03,10,1
            m-2,o-3,2026-13-03,-10,1
            m-2,o-4,2026-03-04,20,2
            """;

    @Test
    void importsMembersOrdersAndFacts() {
        assertThat(done(handIn(FileKind.MEMBERS, MEMBERS)).accepted()).isEqualTo(2);
        Import orders = done(handIn(FileKind.ORDERS, ORDERS));
        assertThat(orders.accepted()).isEqualTo(2);
        assertThat(orders.rejected()).isEqualTo(2);
        assertThat(orders.totals().orders()).isEqualTo(2);
        assertThat(orders.totals().quantity()).isEqualTo(3);
        assertThat(orders.totals().amount()).isEqualByComparingTo("30.5");
        assertThat(rejections(orders))
                .extracting(Rejection::line, Rejection::column, Rejection::reason)
                .containsExactly(
                        tuple(3L, "external_id", "intake.rejected.unknownMember"),
                        tuple(4L, "amount", "intake.rejected.negative"),
                        tuple(4L, "ordered_at", "intake.rejected.date"));
        Import facts =
                done(handIn(FileKind.FACTS, "成员编号;类型;发生时间;行为编号\nm-1;打卡;2026-03-03;f-1\nm-1;分享;2026-03-03;f-2\n"));
        assertThat(facts.accepted()).isEqualTo(2);
        assertThat(facts.totals().orders()).isZero();
        assertThat(count("member_fact")).isEqualTo(4);
    }

    @Test
    void linesAreWrittenWithoutALimitOfTimeBesideThePages() {
        Set<Boolean> longWork = ConcurrentHashMap.newKeySet();
        breaksAt(batch -> !longWork.add(LongWork.isUnderWay()), IllegalStateException::new);
        done(handIn(FileKind.MEMBERS, MEMBERS));
        assertThat(longWork).containsExactly(true);
    }

    @Test
    void theSameFileAgainChangesNothing() {
        done(handIn(FileKind.MEMBERS, MEMBERS));
        ImportStart again = handIn(FileKind.MEMBERS, MEMBERS);
        assertThat(((ImportStart.Started) again).notes())
                .containsExactly(Sentence.of("intake.note.sameFile", "file.csv"));
        Import second = done(again);
        assertThat(second.accepted()).isZero();
        assertThat(second.unchanged()).isEqualTo(2);
        assertThat(count("member_member")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "'', intake.refused.empty",
        "external_id;order_id, intake.refused.columns",
        "'external_id,order_id,ordered_at,amount', intake.refused.noLines"
    })
    void aRefusedFileAppliesNothingAndLeavesNothing(String content, String why) throws IOException {
        long before = spooled();
        assertThat(handIn(FileKind.ORDERS, content)).isInstanceOfSatisfying(ImportStart.Refused.class, r -> assertThat(
                        r.why().key())
                .isEqualTo(why));
        assertThat(imports.newest(community.id(), 10)).isEmpty();
        assertThat(spooled()).isEqualTo(before);
    }

    @Test
    void aWrongByteFarBelowRefusesTheWholeFile() {
        String lines = "m-1,o-%d,2026-03-03,10,1\n";
        StringBuilder content = new StringBuilder("external_id,order_id,ordered_at,amount,quantity\n");
        for (int i = 0; i < 5000; i++) {
            content.append(lines.formatted(i));
        }
        byte[] bytes = content.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        bytes[bytes.length - 3] = (byte) 0xff;
        assertThat(handIn(
                        FileKind.ORDERS,
                        new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).replace("\u00ff", "\0")))
                .isInstanceOf(ImportStart.Refused.class);
        assertThat(count("member_fact")).isZero();
    }

    @Test
    void anUploadBeyondTheLimitIsRefusedAndNotKept() throws IOException {
        long before = spooled();
        ImportStart start = imports.upload(community, FileKind.MEMBERS, "big.csv", new Endless());
        assertThat(start).isInstanceOfSatisfying(ImportStart.Refused.class, r -> assertThat(r.why())
                .isEqualTo(Sentence.of("intake.refused.size", ">64", 64)));
        assertThat(spooled()).isEqualTo(before);
    }

    @Test
    void theCdnowFileNeedsACommunityThatCountsInDollars() {
        community = community("CNY");
        assertThat(imports.start(community, FileKind.CDNOW, CDNOW))
                .isEqualTo(new ImportStart.Refused(Sentence.of("intake.refused.currency", "USD", "CNY")));
    }

    @Test
    void aDeadlockIsTriedAgain() {
        breaksAt(n -> n == 1, () -> new CannotAcquireLockException("deadlock"));
        Import it = done(handIn(FileKind.MEMBERS, MEMBERS));
        assertThat(it.accepted()).isEqualTo(2);
    }

    @Test
    void theSameFileHandedInAfterAKillGoesOn() {
        breaksAt(n -> n == 1, () -> new CannotCreateTransactionException("killed"));
        UUID id = ((ImportStart.Started) handIn(FileKind.MEMBERS, MEMBERS)).id();
        await().until(() -> !runner.has(id));
        jdbc.update("update intake_import set owner = 'another node' where id = ?", id);
        assertThat(handIn(FileKind.MEMBERS, MEMBERS))
                .isEqualTo(new ImportStart.Refused(Sentence.of("intake.refused.running", "file.csv")));
        endsTheLease(id);
        ImportStart again = handIn(FileKind.MEMBERS, MEMBERS);
        assertThat(((ImportStart.Started) again).id()).isEqualTo(id);
        assertThat(done(again).accepted()).isEqualTo(2);
    }

    @Test
    void anotherNodeThatTookOverIsNotDisturbed() {
        breaksAt(
                n -> {
                    jdbc.update(
                            "update intake_import set owner = 'another node' where community_id = ?",
                            community.id().value());
                    return false;
                },
                IllegalStateException::new);
        UUID id = ((ImportStart.Started) handIn(FileKind.MEMBERS, MEMBERS)).id();
        await().until(() -> !runner.has(id));
        assertThat(find(id).isRunning()).isTrue();
    }

    @Test
    void aChangedFileIsNotGoneOnWith() throws IOException {
        Path file = Files.createTempFile("members", ".csv");
        Files.writeString(file, MEMBERS);
        UUID id = ((ImportStart.Started) imports.start(community, FileKind.MEMBERS, file)).id();
        ended(id);
        jdbc.update("update intake_import set state = 'CANCELLED', line = 2 where id = ?", id);
        Files.writeString(file, MEMBERS + "m-3,Qi,2026-03-03\n");
        await().until(() -> !runner.has(id));
        assertThat(imports.resume(community.id(), id)).isTrue();
        assertThat(ended(id).messages()).contains(Sentence.of("intake.refused.changed"));
        assertThat(count("member_member")).isEqualTo(2);
    }

    @Test
    void theRestOfACancelledImportGoesOnOrIsDroppedAndWhichIsTold() throws IOException {
        StringBuilder many = new StringBuilder("external_id,arrived_at\n");
        for (int i = 0; i < 3000; i++) {
            many.append("m-").append(i).append(",2026-03-01\n");
        }
        breaksAt(
                batch -> {
                    jdbc.update(
                            "update intake_import set cancel_asked = true where community_id = ?",
                            community.id().value());
                    return false;
                },
                IllegalStateException::new);
        long before = spooled();
        Import stopped = ended(handIn(FileKind.MEMBERS, many.toString()));
        assertThat(stopped.state()).isEqualTo(Import.State.CANCELLED);
        assertThat(stopped.messages()).contains(Sentence.of("intake.message.cancelled", 1001));
        assertThat(count("member_member")).isEqualTo(1000);
        assertThat(spooled()).isEqualTo(before + 1);
        await().until(() -> !runner.has(stopped.id()));

        assertThat(imports.drop(community("USD").id(), stopped.id())).isFalse();
        assertThat(imports.drop(community.id(), stopped.id())).isTrue();
        assertThat(imports.drop(community.id(), stopped.id())).isFalse();
        assertThat(imports.resume(community.id(), stopped.id())).isFalse();
        Import dropped = find(stopped.id());
        assertThat(dropped.isStopped()).isFalse();
        assertThat(dropped.messages()).containsExactly(Sentence.of("intake.message.dropped", 1001));
        assertThat(spooled()).isEqualTo(before);
        assertThat(count("member_member")).isEqualTo(1000);
        assertThat(jdbc.queryForObject(
                        "select count(*) from journal_entry where community_id = ? and kind = 'intake.ImportDropped'",
                        Long.class,
                        community.id().value()))
                .isEqualTo(1);
    }

    @Test
    void otherCommunitiesSeeNothing() {
        Import it = done(handIn(FileKind.MEMBERS, MEMBERS));
        community = community("USD");
        assertThat(imports.find(community.id(), it.id())).isEmpty();
        assertThat(imports.cancel(community.id(), it.id())).isFalse();
        assertThat(rejections(it)).isEmpty();
    }

    private static long spooled() throws IOException {
        Path folder = Path.of("target/spool");
        if (!Files.exists(folder)) {
            return 0;
        }
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }

    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return 'x';
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            java.util.Arrays.fill(buffer, offset, offset + length, (byte) 'x');
            return length;
        }
    }
}
