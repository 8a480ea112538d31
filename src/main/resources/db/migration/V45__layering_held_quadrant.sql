-- What a member holds stands together: the payment band and the quadrant, each lost only below its margin. The quadrant
-- was read from the member, who knows it only as of the last change of tier.
alter table layering_scorecard
  add column quadrant text check (quadrant in ('HH', 'HL', 'LH', 'LL')); -- null before the first layering

update layering_scorecard s set quadrant = l.quadrant from member_v_living l where l.member_id = s.member_id;
