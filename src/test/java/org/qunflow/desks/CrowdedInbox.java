package org.qunflow.desks;

import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Seeded rows of many open tasks, in the projection and in the engine's own tables with the same words. */
final class CrowdedInbox {
    static final int GROUPS = 200;

    private final JdbcTemplate jdbc;
    private final UUID community;
    private final String journey;
    private final String invitation;

    CrowdedInbox(JdbcTemplate jdbc, UUID community, String journey, String invitation) {
        this.jdbc = jdbc;
        this.community = community;
        this.journey = journey;
        this.invitation = invitation;
    }

    /** Names of two or three characters; every tenth task is held, some wait; due dates from 20 days ago to 40 ahead. */
    void fill(int tasks) {
        jdbc.execute("select setseed(0.4711)");
        jdbc.update("""
                create temporary table crowd as select n, gen_random_uuid() as member,
                  substr('王李张刘陈杨黄赵吴周', 1 + (random() * 9.99)::int % 10, 1)
                    || substr('伟芳娜秀英敏静丽强磊军洋艳勇杰', 1 + (random() * 14.99)::int % 15, 1)
                    || substr('明华玲涛鹏霞平刚桂兰云林凤雪梅', 1 + (random() * 14.99)::int % 15, 1) as name,
                  1 + (random() * (? - 1))::int as seat,
                  case when random() < 0.05 then 'lead' when random() < 0.05 then 'colleague' end as assignee,
                  random() < 0.02 as waits,
                  case when random() < 0.95 then now() + (random() * 60 - 20) * interval '1 day' end as due,
                  case when n % 4 = 0 then 'core-fan-invitation' else 'member-journey' end as process,
                  case when n % 4 = 0 then ? else ? end as definition
                from generate_series(1, ?) n""", GROUPS, invitation, journey, tasks);
        projection();
        engine();
        jdbc.execute("drop table crowd");
    }

    private void projection() {
        jdbc.update("""
                insert into tasks_task (id, community_id, member_id, process_key, process_instance_id, definition_id,
                  element_id, name_zh, name_en, form, role, created_at, due_at, assignee, waits_since, member_name,
                  group_id, group_zh, group_en)
                select 'crowd-' || n, ?, member, process, 'crowd-' || n, definition, 'userTask_reviewLead', '复核线索',
                  'Review the lead', 'lead-review', 'OPERATOR', now(), due, assignee, case when waits then now() end, name,
                  md5(seat::text)::uuid, '备选群 ' || seat, 'Waiting group ' || seat from crowd""", community);
    }

    private void engine() {
        jdbc.update("""
                insert into camunda.act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_,
                  proc_def_id_, act_id_, is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_,
                  cached_ent_state_, sequence_counter_)
                select 'crowd-' || n, 1, 'crowd-' || n, 'crowd-' || n, member::text, definition, 'userTask_reviewLead', true, false,
                  true, false, 1, 0, 1 from crowd""");
        jdbc.update("""
                insert into camunda.act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_,
                  task_def_key_, assignee_, priority_, create_time_, due_date_, suspension_state_)
                select 'crowd-' || n, 1, 'crowd-' || n, 'crowd-' || n, definition, '复核线索', 'userTask_reviewLead', assignee, 50,
                  now(), due, 1 from crowd""");
        jdbc.update("""
                insert into camunda.act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
                select 'crowd-' || n, 1, 'OPERATOR', 'candidate', 'crowd-' || n from crowd""");
        jdbc.update("""
                insert into camunda.act_ru_variable (id_, rev_, type_, name_, execution_id_, proc_inst_id_, text_,
                  var_scope_, sequence_counter_, is_concurrent_local_)
                select 'crowd-' || n || v.name, 1, 'string', v.name, 'crowd-' || n, 'crowd-' || n, v.text, 'crowd-' || n, 1,
                  false
                from crowd cross join lateral (values ('memberName', name), ('groupName', '备选群 ' || seat)) v (name, text)""");
    }
}
