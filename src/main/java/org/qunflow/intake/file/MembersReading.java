package org.qunflow.intake.file;

import org.qunflow.member.NewMember;

/** Reads members: each line is somebody who arrives. */
final class MembersReading implements Reading {
    private final Header header;
    private final Moments moments;
    private final Repeats repeats = new Repeats();

    MembersReading(Header header, Moments moments) {
        this.header = header;
        this.moments = moments;
    }

    @Override
    public void read(Line line, Batch batch) {
        Fields fields = new Fields(header, line, moments);
        NewMember member = member(fields);
        if (fields.problems().isEmpty()) {
            repeats.earlier(member.source() + '\n' + member.externalId(), line.number())
                    .ifPresent(n -> fields.refuse(Columns.MEMBER, "intake.rejected.repeated", Long.toString(n)));
        }
        if (fields.problems().isEmpty()) {
            batch.arrivals().add(member);
        }
        batch.rejections().addAll(fields.problems());
    }

    private static NewMember member(Fields fields) {
        String id = fields.text(Columns.MEMBER);
        return new NewMember(
                fields.text(Columns.SOURCE, SourceFile.DEFAULT_SOURCE),
                id,
                fields.text(Columns.NAME, id),
                fields.moment(Columns.ARRIVED_AT),
                fields.text(Columns.CHANNEL, null),
                fields.text(Columns.ADDRESS, null),
                fields.text(Columns.CAMPAIGN, null),
                fields.text(Columns.NOTE, null));
    }
}
