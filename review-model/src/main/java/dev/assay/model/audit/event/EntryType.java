package dev.assay.model.audit.event;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The {@code type} of the entries that hold this event; never changed, never reused. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface EntryType {
    String value();
}
