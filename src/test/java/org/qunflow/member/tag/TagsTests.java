package org.qunflow.member.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qunflow.community.Communities;
import org.qunflow.community.Programmes;
import org.qunflow.member.Members;
import org.qunflow.member.NewMember;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** What may be said of members and groups by tags, and what is refused. */
@SpringBootTest
class TagsTests {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    Tags tags;

    @Autowired
    TagKeys keys;

    @Autowired
    TagRound round;

    @Autowired
    Members members;

    @Autowired
    Communities communities;

    @Autowired
    Programmes programmes;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate jdbc;

    private CommunityId community;
    private MemberId member;

    @BeforeEach
    void aMember() {
        community = communities
                .open("Tags " + UUID.randomUUID(), "Tea", ZONE, Currency.getInstance("CNY"))
                .id();
        member = register("x1", null);
    }

    @Test
    @DisplayName(
            "004-05, 003-26 a tag has a value, a reason, a source, who set it, and an end; an exclusive key has one value at a time")
    void oneValueOfAnExclusiveKey() {
        assertThat(set("region", "湖南")).isEqualTo(new TagAnswer.Done(1));
        assertThat(set("region", "湖南")).isEqualTo(refused(TagRefusal.HAS_IT_ALREADY));
        assertThat(set("region", "河北")).isEqualTo(refused(TagRefusal.HAS_ANOTHER_VALUE));
        assertThat(set("interest", "茶")).isEqualTo(new TagAnswer.Done(1));
        assertThat(set("interest", "咖啡")).isEqualTo(new TagAnswer.Done(1));
        Tag region = tag("region");
        assertThat(region.reason()).isEqualTo("said so");
        assertThat(region.source()).isEqualTo(TagSource.OPERATOR);
        assertThat(region.setBy()).isEqualTo("system");
        assertThat(tags.end(community, Bearer.of(member), region.id(), " ")).isEqualTo(refused(TagRefusal.NO_REASON));
        assertThat(tags.end(community, Bearer.of(member), region.id(), "moved")).isEqualTo(new TagAnswer.Done(1));
        assertThat(tags.end(community, Bearer.of(member), region.id(), "moved"))
                .isEqualTo(refused(TagRefusal.NO_SUCH_TAG));
        assertThat(set("region", "河北")).isEqualTo(new TagAnswer.Done(1));
        assertThat(told("member.tag.TagSet")).isEqualTo(4);
        assertThat(told("member.tag.TagEnded")).isEqualTo(1);
        assertThat(told("member.tag.TagRefused")).isEqualTo(4);
    }

    @Test
    @DisplayName("003-26 a tag is ended where it is borne, not through another member or a group")
    void aTagIsEndedOfItsBearerOnly() {
        MemberId other = register("x9", null);
        set("region", "湖南");
        long tag = tag("region").id();
        assertThat(tags.end(community, Bearer.of(other), tag, "moved")).isEqualTo(refused(TagRefusal.NO_SUCH_TAG));
        assertThat(tags.end(community, Bearer.of(GroupId.next()), tag, "moved"))
                .isEqualTo(refused(TagRefusal.NO_SUCH_TAG));
        assertThat(tag("region").endedAt()).isNull();
        assertThat(told("member.tag.TagRefused")).isEqualTo(2);
        assertThat(told("member.tag.TagEnded")).isZero();
    }

    @Test
    @DisplayName(
            "004-05 gender was dropped because it tells nothing: it is refused until a lead takes it back; a lead drops others")
    void aDroppedKeyIsRefused() {
        assertThat(set("gender", "女")).isEqualTo(refused(TagRefusal.DROPPED_KEY));
        assertThat(keys.use(community, "gender", true)).isEqualTo(new TagAnswer.Done(1));
        assertThat(set("gender", "女")).isEqualTo(new TagAnswer.Done(1));
        assertThat(keys.drop(community, "gender", "")).isEqualTo(refused(TagRefusal.NO_REASON));
        assertThat(keys.drop(community, "gender", "tells nothing")).isEqualTo(new TagAnswer.Done(1));
        assertThat(set("gender", "男")).isEqualTo(refused(TagRefusal.DROPPED_KEY));
        assertThat(tag("gender").endedAt()).isNull();
        assertThat(keys.drop(community, "nothing", "why")).isEqualTo(refused(TagRefusal.NO_SUCH_KEY));
        assertThat(keys.use(community, "Skin Type", true)).isEqualTo(refused(TagRefusal.NO_KEY_LIKE_THIS));
        assertThat(keys.use(community, "skin-type", true)).isEqualTo(new TagAnswer.Done(1));
        assertThat(set("skin-type", "dry")).isEqualTo(new TagAnswer.Done(1));
    }

    @ParameterizedTest
    @CsvSource(
            value = {"nothing|x|why|NO_SUCH_KEY", "region| |why|NO_VALUE", "region|x| |NO_REASON"},
            delimiter = '|')
    @DisplayName("003-26 no key, no value or no reason: refused")
    void whatIsIncompleteIsRefused(String key, String value, String reason, TagRefusal why) {
        assertThat(tags.set(community, Bearer.of(member), new NewTag(key, value, reason, TagSource.OPERATOR, null)))
                .isEqualTo(refused(why));
        assertThat(tags.of(community, Bearer.of(member), 10)).isEmpty();
    }

    @Test
    @DisplayName("003-26 a tag ends by itself when its time is over, not before; what is over already is refused")
    void tagsExpire() {
        Instant now = clock.instant(community);
        NewTag past = new NewTag("region", "湖南", "said so", TagSource.OPERATOR, now.minusSeconds(1));
        assertThat(tags.set(community, Bearer.of(member), past)).isEqualTo(refused(TagRefusal.OVER_ALREADY));
        NewTag tomorrow = new NewTag("region", "湖南", "said so", TagSource.OPERATOR, now.plus(Duration.ofDays(1)));
        assertThat(tags.set(community, Bearer.of(member), tomorrow)).isEqualTo(new TagAnswer.Done(1));
        round.go(community, now, now.plus(Duration.ofHours(23)));
        assertThat(tag("region").endedAt()).isNull();
        round.go(community, now, now.plus(Duration.ofHours(25)));
        assertThat(tag("region").endedAt()).isEqualTo(tag("region").until());
        assertThat(tag("region").endedReason()).isEqualTo("EXPIRED");
        assertThat(told("member.tag.TagsExpired")).isEqualTo(1);
        assertThat(set("region", "河北")).isEqualTo(new TagAnswer.Done(1));
    }

    @Test
    @DisplayName("003-26 one tag is set on all of a tier at once, with one entry; who has another value keeps it")
    void manyAtOnce() {
        MemberId other = register("x2", null);
        register("x3", null);
        jdbc.update("update member_member set tier = 'CORE' where id in (?, ?)", member.value(), other.value());
        set("region", "河北");
        NewTag hunan = new NewTag("region", "湖南", "campaign", TagSource.RULE, null);
        assertThat(tags.setAll(community, new TagFilter("CORE", "", null), hunan))
                .isEqualTo(new TagAnswer.Done(1));
        assertThat(tag("region").value()).isEqualTo("河北");
        assertThat(tags.setAll(community, new TagFilter(null, null, "test"), hunan))
                .isEqualTo(new TagAnswer.Done(1));
        NewTag dropped = new NewTag("gender", "女", "campaign", TagSource.RULE, null);
        assertThat(tags.setAll(community, new TagFilter(null, null, null), dropped))
                .isEqualTo(refused(TagRefusal.DROPPED_KEY));
        assertThat(told("member.tag.MembersTagged")).isEqualTo(2);
    }

    @Test
    @DisplayName(
            "001-04, 000-29 an interest is read from the note of arrival, once; a tag somebody ended does not come back")
    void interestsComeFromNotes() {
        member = register("x4", "想了解新茶和咖啡");
        Instant now = clock.instant(community);
        round.go(community, now.minus(Duration.ofDays(1)), now);
        assertThat(tags.of(community, Bearer.of(member), 10))
                .extracting(Tag::value)
                .containsExactlyInAnyOrder("茶", "咖啡");
        tags.end(community, Bearer.of(member), tag("interest").id(), "no");
        round.go(community, now.minus(Duration.ofDays(1)), now);
        assertThat(tags.of(community, Bearer.of(member), 10))
                .filteredOn(t -> t.endedAt() == null)
                .hasSize(1);
        programmes.set(community, "note-tags", false);
        MemberId late = register("x5", "茶");
        round.go(community, now.minus(Duration.ofDays(1)), now);
        assertThat(tags.of(community, Bearer.of(late), 10)).isEmpty();
    }

    @Test
    @DisplayName("003-26 groups bear tags too")
    void groupsBearTags() {
        Bearer group = Bearer.of(GroupId.next());
        NewTag tag = new NewTag("region", "湖南", "all from there", TagSource.OPERATOR, null);
        assertThat(tags.set(community, group, tag)).isEqualTo(new TagAnswer.Done(1));
        assertThat(tags.of(community, group, 10)).extracting(Tag::value).containsExactly("湖南");
    }

    private MemberId register(String id, String note) {
        return members.register(
                        community, new NewMember("test", id, "小雨", clock.instant(community), null, null, null, note))
                .id();
    }

    private TagAnswer set(String key, String value) {
        return tags.set(community, Bearer.of(member), new NewTag(key, value, "said so", TagSource.OPERATOR, null));
    }

    private Tag tag(String key) {
        return tags.of(community, Bearer.of(member), 100).stream()
                .filter(t -> t.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static TagAnswer refused(TagRefusal why) {
        return new TagAnswer.Refused(why);
    }

    private long told(String kind) {
        return jdbc.queryForObject(
                "select count(*) from journal_entry where community_id = ? and kind = ?",
                Long.class,
                community.value(),
                kind);
    }
}
