package org.qunflow.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qunflow.shared.MemberId;

class TouchIdsTests {
    private final MemberId member = MemberId.next();

    @Test
    void theSameMemberAndKeyHaveTheSameId() {
        assertThat(TouchIds.of(member, "k")).isEqualTo(TouchIds.of(member, "k"));
        assertThat(TouchIds.of(member, "k")).isNotEqualTo(TouchIds.of(member, "l"));
    }

    @Test
    void idsAreOfVersionEightAndBeginWithTheMembersTime() {
        UUID id = TouchIds.of(member, "k");

        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.toString().substring(0, 13)).isEqualTo(member.toString().substring(0, 13));
    }

    @Test
    void manyKeysOfOneMemberStayApart() {
        assertThat(IntStream.range(0, 10_000)
                        .mapToObj(n -> TouchIds.of(member, "k" + n))
                        .collect(Collectors.toSet()))
                .hasSize(10_000);
    }
}
