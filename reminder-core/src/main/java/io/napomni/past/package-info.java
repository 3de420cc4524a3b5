/** What decisions know of what happened: effects, contacts, holds. */
@NullMarked
package io.napomni.past;

import org.jspecify.annotations.NullMarked;
