package dev.assay.app.aws;

import dev.assay.model.remote.ObjectBody;
import java.io.InputStream;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** A range as S3 streams it; closing drops the connection instead of reading the rest. */
record S3Body(ResponseInputStream<GetObjectResponse> answer, long length) implements ObjectBody {
    @Override
    public InputStream stream() {
        return answer;
    }

    @Override
    public void close() {
        answer.abort();
    }
}
