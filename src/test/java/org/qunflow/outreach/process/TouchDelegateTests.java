package org.qunflow.outreach.process;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.Test;
import org.mockito.MockedStatic;
import org.qunflow.engine.StepSettings;
import org.qunflow.engine.Steps;
import org.qunflow.member.Members;
import org.qunflow.outreach.Outreach;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;

class TouchDelegateTests {
    private final Outreach outreach = mock(Outreach.class);
    private final Members members = mock(Members.class);
    private final DelegateExecution execution = mock(DelegateExecution.class);

    @Test
    void itTouchesTheMemberWithTheStepsTemplateOncePerPassage() {
        MemberId member = MemberId.next();
        CommunityId community = CommunityId.next();
        when(execution.getProcessBusinessKey()).thenReturn(member.toString());
        when(execution.getProcessInstanceId()).thenReturn("p1");
        when(execution.getCurrentActivityId()).thenReturn("serviceTask_welcome");
        when(execution.getActivityInstanceId()).thenReturn("serviceTask_welcome:7");
        when(members.communityOf(member)).thenReturn(community);

        try (MockedStatic<Steps> steps = mockStatic(Steps.class)) {
            steps.when(() -> Steps.settings(execution)).thenReturn(new StepSettings(Map.of("template", "welcome")));
            new TouchDelegate(outreach, members).execute(execution);
        }

        verify(outreach).touch(community, member, "welcome", "p1/serviceTask_welcome/serviceTask_welcome:7", Map.of());
    }
}
