/** Values and facts: what the company knows of its customers, as records. Imports nothing of ours. */
@NullMarked
package io.napomni.model;

import org.jspecify.annotations.NullMarked;
