package org.qunflow.channel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.qunflow.channel.sandbox.SandboxFixture;
import org.qunflow.community.Communities;
import org.qunflow.engine.TimeTravel;
import org.qunflow.member.Members;
import org.qunflow.outreach.quota.QuotaScene;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** A test of channel or outreach on a real database; the rooms besides are mocked, and there is a scripted channel. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@Import({ScriptedChannel.class, ScriptedHandler.class, OutboxFixture.class, SandboxFixture.class, QuotaScene.class})
@MockitoBean(types = {Communities.class, Members.class, TimeTravel.class})
public @interface ChannelTest {}
