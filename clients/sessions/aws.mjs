import {done} from './steps.mjs';

// one after another: modules that are imported together run together
for (const part of ['objects', 'uploads', 'signed', 'ending']) {
  await import(`./aws/${part}.mjs`);
}
done();
