/** The pages of the people who run it: what goes today and why, what waits, what was done, and what they do about it. */
@NullMarked
package io.napomni.web.office;

import org.jspecify.annotations.NullMarked;
