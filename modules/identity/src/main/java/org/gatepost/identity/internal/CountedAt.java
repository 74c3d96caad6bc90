package org.gatepost.identity.internal;

import io.github.bucket4j.distributed.jdbc.CustomColumnProvider;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** When a bucket was counted last, in nanoseconds since 1970: Bucket4j keeps that to itself. */
final class CountedAt implements CustomColumnProvider<String> {

    @Override
    public void setCustomField(
            String key, int index, PreparedStatement statement, RemoteBucketState state, long currentTimeNanos)
            throws SQLException {
        statement.setLong(index, currentTimeNanos);
    }

    @Override
    public String getCustomFieldName() {
        return "counted_at";
    }
}
