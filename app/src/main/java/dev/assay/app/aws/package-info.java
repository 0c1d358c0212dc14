/** The ports of the model on AWS: S3, DynamoDB and KMS, every failure in a plain sentence. */
@org.jspecify.annotations.NullMarked
package dev.assay.app.aws;
